package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Goals a1 and a2 as far as contacts-service goes: interactions one by one and in hundreds, until
 * they are accepted and until they are stored, beside what the stages could do one after the other.
 */
final class Interactions implements Benchmark {
  private static final int CONTACTS_SERVICE = 1;
  private static final int CLIENTS = 16;
  private static final int PEOPLE = 10_000;
  private static final int HUNDRED = 100;
  private static final int STORED_AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    Rest api = new Rest(system.service(CONTACTS_SERVICE), system.token("admin"));
    String unused = api.create("/v1/contacts", "{\"lastName\":\"Seed\"}");
    try (Connection db = system.connect("contacts");
        KafkaLimit kafka = new KafkaLimit(system)) {
      Seed.copyRow(db, "contact", PEOPLE, Map.of("id", "md5(n::text)::uuid"));
      execute(db, "create table limit_interaction (like interaction including all)");
      Turn turn = new Turn(root, system, effort, db, kafka, new Cpu(system), system.token("admin"));
      Turns accepted = new Turns("accepted, single");
      Turns stored = new Turns("stored, single");
      Turns acceptedHundred = new Turns("accepted, in hundreds");
      Turns storedHundred = new Turns("stored, in hundreds");
      turn.take(1, effort.warmUp(), new Turns(""), new Turns(""));
      turn.take(HUNDRED, effort.warmUp(), new Turns(""), new Turns(""));
      for (int i = 0; i < effort.rounds(); i++) {
        turn.take(1, effort.perRun(), accepted, stored);
        turn.take(HUNDRED, effort.perRun(), acceptedHundred, storedHundred);
      }
      return String.join(
          "\n",
          Turns.header(),
          accepted.report(),
          stored.report(),
          acceptedHundred.report(),
          storedHundred.report(),
          "",
          "%d clients; all rates in interactions per second. R1 the same service answering a fixed"
                  .formatted(CLIENTS)
              + " document (times the interactions per call), R2 a producer with acks=all, R3 rows"
              + " inserted in sets of %d.".formatted(STORED_AT_ONCE));
    }
  }

  private static void execute(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One turn of the alternation. */
  private record Turn(
      Path root,
      BenchSystem system,
      Effort effort,
      Connection db,
      KafkaLimit kafka,
      Cpu cpu,
      String token) {

    void take(int perCall, Duration time, Turns accepted, Turns stored)
        throws IOException, InterruptedException, SQLException {
      execute(db, "truncate interaction");
      cpu.rest();
      Map<String, Duration> before = cpu.now();
      long begin = System.nanoTime();
      HttpLoad.Result result =
          system.load(CONTACTS_SERVICE, CLIENTS, 202).run(time, n -> call(perCall, n));
      double calls = result.perSecond() * time.toNanos() / 1e9;
      double interactions = calls * perCall;
      await(Math.round(interactions));
      double seconds = (System.nanoTime() - begin) / 1e9;
      Map<String, Duration> used = cpu.since(before);
      double r1 = fixed(time) * perCall;
      double r2 = kafka.perSecond(time);
      double r3 = storing(time);
      Map<String, Double> way = Turns.limits("R1, R2 in turn", Comparison.composed(r1, r2));
      Map<String, Double> whole =
          Turns.limits(
              "fit: R1, R2, R3 in turn",
              Comparison.composed(r1, r2, r3),
              "R1",
              r1,
              "R2",
              r2,
              "R3",
              r3);
      accepted.turns().add(new Turns.Turn(result.perSecond() * perCall, way, interactions, used));
      stored.turns().add(new Turns.Turn(interactions / seconds, whole, interactions, used));
    }

    private double fixed(Duration time) throws InterruptedException {
      byte[] get =
          HttpLoad.request("GET", "/v1/contacts/filterable-fields", "localhost", token, "");
      LongFunction<byte[]> fixed = n -> get;
      return system.load(CONTACTS_SERVICE, CLIENTS, 200).run(time, fixed).perSecond();
    }

    private double storing(Duration time) throws IOException, InterruptedException, SQLException {
      double sets =
          new PgBench(system.database("contacts"))
              .run(root.resolve("benchmarks/limits/interactions-store.sql"), 1, time);
      execute(db, "truncate limit_interaction");
      return sets * STORED_AT_ONCE;
    }

    private byte[] call(int perCall, long n) {
      StringJoiner items = new StringJoiner(",", "{\"items\":[", "]}");
      String now = Instant.now().toString();
      IntStream.range(0, perCall)
          .forEach(
              i ->
                  items.add(
                      "{\"id\":\"%s\",\"type\":\"EMAIL_CLICKED\",\"contactId\":\"%s\",\"occurredAt\":\"%s\",\"emailId\":\"m1\"}"
                          .formatted(UUID.randomUUID(), person(n * perCall + i), now)));
      return HttpLoad.request("POST", "/v1/interactions", "localhost", token, items.toString());
    }

    private static UUID person(long n) {
      return ContactsOne.md5((int) (n * 7919 % PEOPLE) + 1);
    }

    /** Waits until so many are stored. */
    private void await(long count) throws SQLException, InterruptedException {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (stored() < count) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("only " + stored() + " of " + count + " are stored");
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    private long stored() throws SQLException {
      try (Statement statement = db.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from interaction")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
