package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Goals c1 and c2: from an event to the membership that it changes, with ten live segments and with
 * a thousand, in turns, beside the same work for one event by pgbench; and at a rate that leaves
 * the machine room.
 */
final class Following {
  private static final int OTHERS = 990;
  private static final int PER_SECOND = 1_000;
  private static final int SLOWLY = 250;
  private static final String WITNESSES =
      "{\"interaction\":\"SURVEY_ANSWERED\",\"within\":\"P30D\"}";

  private final Path root;
  private final BenchSystem system;
  private final Effort effort;
  private final Rest api;
  private final Cpu cpu;
  private final Connection db;
  private final int people;

  Following(
      Path root, BenchSystem system, Effort effort, Rest api, Cpu cpu, Connection db, int people) {
    this.root = root;
    this.system = system;
    this.effort = effort;
    this.api = api;
    this.cpu = cpu;
    this.db = db;
    this.people = people;
  }

  String report() throws IOException, InterruptedException, SQLException {
    String segment = goLive();
    others();
    List<Joined> slow = new ArrayList<>();
    List<Joined> ten = new ArrayList<>();
    List<Joined> thousand = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    Map<String, Duration> used = new HashMap<>();
    try (Joining joining = new Joining(system, people)) {
      Joined unused = joining.run(segment, effort.warmUp(), SLOWLY);
      for (int i = 0; i < effort.rounds(); i++) {
        cpu.rest();
        slow.add(joining.run(segment, effort.perRun(), SLOWLY));
        cpu.rest();
        Map<String, Duration> before = cpu.now();
        ten.add(joining.run(segment, effort.perRun(), PER_SECOND));
        cpu.since(before).forEach((name, time) -> used.merge(name, time, Duration::plus));
        live(true);
        // The first batch after that reads all definitions.
        unused = joining.run(segment, Duration.ofSeconds(1), SLOWLY);
        cpu.rest();
        thousand.add(joining.run(segment, effort.perRun(), PER_SECOND));
        live(false);
        bare.add(1_000 / pgbench());
        unused = joining.run(segment, Duration.ofSeconds(1), SLOWLY);
      }
    }
    double[] ratios = new double[ten.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = Joined.at(thousand.get(i).all(), 0.5) / Joined.at(ten.get(i).all(), 0.5);
    }
    return """
        | one event → joined and read from Kafka | p50 ms | p99 ms | most ms | to its evaluation, p50 ms | to the relay, p50 ms | to the reader, p50 ms |
        |---|---|---|---|---|---|---|
        %s
        %s
        %s

        1,000 segments ÷ 10 (p50): %s, goal ≤ 1.5. The array statements for one event, in a \
        transaction of their own (pgbench, 1 client): %.2f ms. CPU at 10 segments and 1,000 \
        events/s, µs per event: %s."""
        .formatted(
            row("10 live segments, 250 events/s", slow),
            row("10 live segments, 1,000 events/s (goal 10 / 50)", ten),
            row("1,000 live segments, 1,000 events/s", thousand),
            Comparison.spread(ratios),
            Comparison.median(Turns.sorted(bare)),
            micros(used));
  }

  /** Six as ever, one for the witnesses, and three more about what happens. */
  private String goLive() {
    Map<String, String> live = new HashMap<>();
    for (NamedSegment segment : NamedSegment.values()) {
      String id = api.create("/v1/segments", segment.request("Live " + segment.words(), live));
      api.goLive("/v1/segments/" + id);
      live.put(segment.words(), id);
    }
    for (String more :
        List.of(
            "{\"interaction\":\"EMAIL_CLICKED\",\"within\":\"P7D\"}",
            "{\"interaction\":\"FORM_SUBMITTED\",\"within\":\"P30D\"}",
            "{\"field\":\"address.city\",\"op\":\"IS\",\"values\":[\"City 7\"]}")) {
      api.goLive("/v1/segments/" + create("Live " + more.hashCode(), more));
    }
    String witnesses = create("Witnesses", WITNESSES);
    api.goLive("/v1/segments/" + witnesses);
    return witnesses;
  }

  private String create(String name, String condition) {
    return api.create(
        "/v1/segments",
        "{\"name\":\"%s\",\"type\":\"DYNAMIC\",\"condition\":%s}".formatted(name, condition));
  }

  /**
   * Segments that nobody is in, and that ask for what the events do not touch: copies of one that
   * went live, because a thousand activations would scan a million contacts each.
   */
  private void others() throws SQLException {
    String first =
        create("Other", "{\"field\":\"jobTitle\",\"op\":\"IS\",\"values\":[\"nobody 0\"]}");
    api.goLive("/v1/segments/" + first);
    try (Statement statement = db.createStatement()) {
      int unused =
          statement.executeUpdate(
              """
              insert into segment (id, version, name, type, tags, status, definition,
                  live_definition, evaluated_at, created_at, updated_at)
              select gen_random_uuid(), version, name || ' ' || n, type, tags, 'STOPPED',
                     replace(definition::text, 'nobody 0', 'nobody ' || n)::jsonb,
                     replace(live_definition::text, 'nobody 0', 'nobody ' || n)::jsonb,
                     evaluated_at, created_at, updated_at
                from segment, generate_series(1, %d) n where name = 'Other'
              """
                  .formatted(OTHERS));
      unused =
          statement.executeUpdate("update segment set status = 'STOPPED' where name = 'Other'");
    }
  }

  private void live(boolean live) throws SQLException {
    try (Statement statement = db.createStatement()) {
      int unused =
          statement.executeUpdate(
              "update segment set status = '%s', version = version + 1 where name like 'Other %%'"
                  .formatted(live ? "LIVE" : "STOPPED"));
    }
  }

  private double pgbench() throws IOException, InterruptedException {
    cpu.rest();
    return new PgBench(system.database("segments"))
        .run(
            root.resolve("benchmarks/limits/segments-event.sql"),
            1,
            effort.perRun(),
            Map.of("people", people));
  }

  private static String row(String what, List<Joined> runs) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f |",
        what,
        middle(runs, Joined::all, 0.5),
        middle(runs, Joined::all, 0.99),
        middle(runs, Joined::all, 1),
        middle(runs, Joined::evaluated, 0.5),
        middle(runs, Joined::published, 0.5),
        middle(runs, Joined::read, 0.5));
  }

  /** The median of the runs' percentiles. */
  private static double middle(
      List<Joined> runs, Function<Joined, List<Double>> times, double share) {
    return Comparison.median(
        runs.stream().mapToDouble(run -> Joined.at(times.apply(run), share)).toArray());
  }

  private String micros(Map<String, Duration> used) {
    double events = (double) PER_SECOND * effort.perRun().toSeconds() * effort.rounds();
    return used.entrySet().stream()
        .filter(entry -> entry.getValue().toMillis() > 0)
        .map(e -> "%s %.0f".formatted(e.getKey(), e.getValue().toNanos() / 1e3 / events))
        .sorted()
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
