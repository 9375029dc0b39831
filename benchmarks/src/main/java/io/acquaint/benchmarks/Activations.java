package io.acquaint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Goal b1: the full evaluation of six segments, one after the other, membership written. */
final class Activations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long LOOK_EVERY_MILLIS = 20;

  private final Path root;
  private final Rest api;
  private final Cpu cpu;
  private final Connection db;
  private final Map<NamedSegment, Turns> evaluated = new EnumMap<>(NamedSegment.class);
  private final Map<NamedSegment, Double> waited = new EnumMap<>(NamedSegment.class);
  private final Map<NamedSegment, String> counts = new EnumMap<>(NamedSegment.class);

  Activations(Path root, Rest api, Cpu cpu, Connection db) {
    this.root = root;
    this.api = api;
    this.cpu = cpu;
    this.db = db;
    for (NamedSegment segment : NamedSegment.values()) {
      evaluated.put(segment, new Turns("evaluate " + segment.words() + ", members"));
    }
  }

  /** Six activations, each beside its limits; leaves no membership behind. */
  void turn(String name) throws IOException, InterruptedException, SQLException {
    Map<String, String> live = new LinkedHashMap<>();
    for (NamedSegment segment : NamedSegment.values()) {
      one(segment, name, live);
    }
    for (String id : List.copyOf(live.values()).reversed()) {
      String unused = api.send("POST", "/v1/segments/" + id + "/archive", "", 200);
    }
    try (Statement statement = db.createStatement()) {
      for (String table : List.of("segment_membership", "segment_due", "segment_day")) {
        statement.execute("truncate " + table);
        statement.execute("analyze " + table);
      }
    }
  }

  private void one(NamedSegment segment, String name, Map<String, String> live)
      throws IOException, InterruptedException, SQLException {
    String id = api.create("/v1/segments", segment.request(segment.words() + " " + name, live));
    cpu.rest();
    Map<String, Duration> before = cpu.now();
    long begin = System.nanoTime();
    String accepted = api.send("POST", "/v1/segments/" + id + "/activation", "", 202);
    JsonNode job = ended(JSON.readTree(accepted).path("activationJobId").asText());
    double all = (System.nanoTime() - begin) / 1e9;
    Map<String, Duration> used = cpu.since(before);
    long members = job.path("result").path("members").asLong();
    double seconds = seconds(job);
    cpu.rest();
    String selection = segment.members(root, live);
    double bare = limit("segments-write.sql", id, selection);
    long found = countOf(id);
    double unused = file("segments-clean.sql", Map.of()).run(db);
    double promised = limit("segments-write-promised.sql", id, selection);
    unused = file("segments-clean.sql", Map.of()).run(db);
    live.put(segment.words(), id);
    double of = Math.max(1, members);
    waited.merge(segment, all, Math::min);
    counts.put(segment, members == found ? "%,d".formatted(members) : members + " but " + found);
    Objects.requireNonNull(evaluated.get(segment))
        .turns()
        .add(
            new Turns.Turn(
                of / seconds,
                Turns.limits(
                    "SQL, membership written", of / bare, "and event, change", of / promised),
                of,
                used));
  }

  /** A table of rates, then how many were found and how long it took. */
  String report() {
    StringBuilder out = new StringBuilder(Turns.header());
    for (NamedSegment segment : NamedSegment.values()) {
      out.append('\n').append(Objects.requireNonNull(evaluated.get(segment)).report());
    }
    out.append("\n\n| segment | members | job s (median) | POST to SUCCEEDED s (least) |\n");
    out.append("|---|---|---|---|");
    for (NamedSegment segment : NamedSegment.values()) {
      double[] seconds =
          Objects.requireNonNull(evaluated.get(segment)).turns().stream()
              .mapToDouble(turn -> turn.operations() / turn.product())
              .toArray();
      out.append(
          String.format(
              Locale.ROOT,
              "%n| %s | %s | %.2f | %.2f |",
              segment.words(),
              counts.get(segment),
              Comparison.median(seconds),
              waited.get(segment)));
    }
    return out.toString();
  }

  private JsonNode ended(String job) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      JsonNode seen = JSON.readTree(api.get("/v1/services/segments/jobs/" + job));
      switch (seen.path("status").asText()) {
        case "SUCCEEDED" -> {
          return seen;
        }
        case "FAILED", "CANCELLED" -> throw new IllegalStateException(seen.toString());
        default -> TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
    }
    throw new IllegalStateException("not evaluated after " + PATIENCE);
  }

  private static double seconds(JsonNode job) {
    Instant begun = Instant.parse(job.path("startedAt").asText());
    return Duration.between(begun, Instant.parse(job.path("finishedAt").asText())).toNanos() / 1e9;
  }

  private double limit(String name, String id, String members) throws SQLException, IOException {
    return file(name, Map.of("members", members, "segment", id)).run(db);
  }

  private SqlFile file(String name, Map<String, ?> values) {
    return new SqlFile(root.resolve("benchmarks/limits/" + name), values);
  }

  private long countOf(String segment) throws SQLException {
    try (Statement statement = db.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from limit_membership where segment_id = '" + segment + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
