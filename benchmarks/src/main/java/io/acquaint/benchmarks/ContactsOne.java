package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

/** Goals f1 and f2: read one contact, create one contact. */
final class ContactsOne implements Benchmark {
  private static final int CONTACTS = 100_000;
  private static final int CLIENTS = 16;
  private static final int CONTACTS_SERVICE = 1;

  @Override
  public String name() {
    return "contacts-one";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    String token = system.token("admin");
    HttpLoad creates = system.load(CONTACTS_SERVICE, CLIENTS, 201);
    HttpLoad reads = system.load(CONTACTS_SERVICE, CLIENTS, 200);
    String run = UUID.randomUUID().toString().substring(0, 8);
    LongFunction<byte[]> create =
        n -> HttpLoad.request("POST", "/v1/contacts", "localhost", token, body(run, n));
    LongFunction<byte[]> fixed =
        n -> HttpLoad.request("GET", "/v1/contacts/filterable-fields", "localhost", token, "");
    creates.run(effort.warmUp(), create);
    try (Connection db = system.connect("contacts")) {
      Seed.copyRow(
          db,
          "contact",
          CONTACTS,
          Map.of(
              "id", "md5(n::text)::uuid",
              "email", "'seed' || n || '@example.org'",
              "email_key", "'seed' || n || '@example.org'"));
    }
    byte[][] gets = new byte[CONTACTS][];
    LongFunction<byte[]> get =
        n -> {
          int i = (int) (n * 7919 % CONTACTS);
          if (gets[i] == null) {
            String path = "/v1/contacts/" + md5(i + 1);
            gets[i] = HttpLoad.request("GET", path, "localhost", token, "");
          }
          return gets[i];
        };
    reads.run(effort.warmUp(), get);
    reads.run(effort.warmUp(), fixed);

    Measure measure = new Measure(root, system, effort);
    Comparison read = new Comparison("get one contact");
    Comparison made = new Comparison("create one contact");
    for (int i = 0; i < effort.rounds(); i++) {
      double http = reads.run(effort.perRun(), fixed).perSecond();
      measure.round(read, reads, get, http, "contacts-get.sql", "contacts-get.sql");
      // Another range of numbers per round, so that no name is used twice.
      long from = (i + 1) * 10_000_000L;
      measure.round(
          made,
          creates,
          n -> create.apply(from + n),
          http,
          "contacts-create.sql",
          "contacts-create-promised.sql");
    }
    return Comparison.header()
        + "\n"
        + read.report(effort.perRun())
        + "\n"
        + made.report(effort.perRun());
  }

  private static String body(String run, long n) {
    return """
        {"firstName":"Ada","lastName":"Person %d","email":"ada.%d.%s@example.org",\
        "phone":"+31 20 123 4567","jobTitle":"Engineer","role":"DECISION_MAKER",\
        "address":{"city":"Utrecht","country":"NL"}}"""
        .formatted(n, n, run);
  }

  /** The id that PostgreSQL's {@code md5(n::text)::uuid} makes of a number. */
  static UUID md5(int n) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("MD5")
              .digest(Integer.toString(n).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      java.nio.ByteBuffer bits = java.nio.ByteBuffer.wrap(hash);
      return new UUID(bits.getLong(), bits.getLong());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes one turn of the alternation with its CPU times. */
  private record Measure(Path root, BenchSystem system, Effort effort) {
    void round(
        Comparison into,
        HttpLoad load,
        LongFunction<byte[]> requests,
        double http,
        String bareScript,
        String promisedScript)
        throws IOException, InterruptedException {
      long service = system.pid("contacts-service");
      long postgres = system.pid("postgresql");
      Duration serviceBefore = CpuTime.of(service);
      Duration dbBefore = CpuTime.of(postgres);
      HttpLoad.Result product = load.run(effort.perRun(), requests);
      Duration serviceCpu = CpuTime.of(service).minus(serviceBefore);
      Duration dbCpu = CpuTime.of(postgres).minus(dbBefore);
      PgBench pgbench = new PgBench(system.database("contacts"));
      Path limits = root.resolve("benchmarks/limits");
      double bare = pgbench.run(limits.resolve(bareScript), CLIENTS, effort.perRun());
      double promised =
          promisedScript.equals(bareScript)
              ? bare
              : pgbench.run(limits.resolve(promisedScript), CLIENTS, effort.perRun());
      into.rounds()
          .add(
              new Comparison.Round(
                  product, bare, Comparison.composed(http, promised), serviceCpu, dbCpu));
    }
  }
}
