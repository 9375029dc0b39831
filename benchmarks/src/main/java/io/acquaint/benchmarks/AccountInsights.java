package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * The insights of an account with 10,000 contacts and 1M interactions: to be answered within 100
 * ms. Also tells how fast interactions are stored with what insights add up.
 */
final class AccountInsights implements Benchmark {
  private static final int CONTACTS = 10_000;
  private static final int INTERACTIONS = 1_000_000;
  private static final int BATCH = 5_000;
  private static final int CLIENTS = 1;
  private static final int CONTACTS_SERVICE = 1;

  /** Mails of ten journeys with what follows them, visits, forms and lists, spread over a year. */
  private static final String STORE =
      """
      with made as materialized (
        select md5((1 + floor(random() * %d))::int::text)::uuid as contact, t,
               now() - random() * 360 * interval '1 day' as at, 'j' || floor(random() * 10)::int as j,
               'm' || floor(random() * 600)::int as m, random() as r
          from (select (array['EMAIL_SENT','EMAIL_SENT','EMAIL_SENT','EMAIL_SENT','WEBSITE_VISITED',
                              'WEBSITE_VISITED','LINK_CLICKED','FORM_VISITED','FORM_SUBMITTED',
                              'LIST_SUBSCRIBED','EVENT_REGISTERED'])
                       [1 + floor(random() * 11)::int + n * 0] as t
                  from generate_series(1, %d) n) as types)
      insert into interaction (contact_id, id, type, occurred_at, received_at, journey_id, email_id,
                               link_url, page_url, form_id, list_id)
      select contact, gen_random_uuid(), t, at, now(), j, case when t = 'EMAIL_SENT' then m end,
             case when t = 'LINK_CLICKED' then 'https://example.org/l' || floor(r * 100)::int end,
             case when t = 'WEBSITE_VISITED' then 'https://example.org/p' || floor(r * 200)::int end,
             case when t like 'FORM%%' then 'f' || floor(r * 20)::int end,
             case when t like 'LIST%%' then 'l' || floor(r * 10)::int end
        from made
      union all
      select contact, gen_random_uuid(), 'EMAIL_OPENED', at + r * interval '2 days', now(), j, m,
             null, null, null, null
        from made where t = 'EMAIL_SENT' and r < 0.6
      union all
      select contact, gen_random_uuid(), 'EMAIL_CLICKED', at + r * interval '3 days', now(), j, m,
             'https://example.org/l' || floor(r * 1000)::int, null, null, null
        from made where t = 'EMAIL_SENT' and r < 0.2
      """
          .formatted(CONTACTS, BATCH);

  @Override
  public String name() {
    return "account-insights";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    String token = system.token("admin");
    HttpLoad load = system.load(CONTACTS_SERVICE, CLIENTS, 200);
    String account = UUID.randomUUID().toString();
    String unused =
        new Rest(system.service(CONTACTS_SERVICE), token)
            .create("/v1/contacts", "{\"lastName\":\"A\"}");
    int interactions = effort.rows(20_000, INTERACTIONS);
    double stored;
    try (Connection db = system.connect("contacts")) {
      stored = fill(db, account, interactions);
    }
    LongFunction<byte[]> ask =
        n ->
            HttpLoad.request(
                "GET", "/v1/accounts/" + account + "/insights", "localhost", token, "");
    LongFunction<byte[]> fixed =
        n -> HttpLoad.request("GET", "/v1/accounts/filterable-fields", "localhost", token, "");
    load.run(effort.warmUp(), ask);
    load.run(effort.warmUp(), fixed);
    Comparison insights = new Comparison("insights of an account over 12 months");
    for (int i = 0; i < effort.rounds(); i++) {
      double http = load.run(effort.perRun(), fixed).perSecond();
      insights.rounds().add(round(root, system, effort, load, ask, http));
    }
    return Comparison.header()
        + "\n"
        + insights.report(effort.perRun())
        + String.format(
            Locale.ROOT,
            "%n%nOne account, %,d contacts, %,d interactions; %d client. Stored at %,.0f/s in one"
                + " connection, batches of %,d, all of them of the account and of journeys.",
            CONTACTS,
            interactions,
            CLIENTS,
            stored,
            BATCH);
  }

  private static Comparison.Round round(
      Path root,
      BenchSystem system,
      Effort effort,
      HttpLoad load,
      LongFunction<byte[]> ask,
      double http)
      throws IOException, InterruptedException {
    long service = system.pid("contacts-service");
    long postgres = system.pid("postgresql");
    Duration serviceBefore = CpuTime.of(service);
    Duration dbBefore = CpuTime.of(postgres);
    HttpLoad.Result product = load.run(effort.perRun(), ask);
    Duration serviceCpu = CpuTime.of(service).minus(serviceBefore);
    Duration dbCpu = CpuTime.of(postgres).minus(dbBefore);
    double bare =
        new PgBench(system.database("contacts"))
            .run(root.resolve("benchmarks/limits/account-insights.sql"), CLIENTS, effort.perRun());
    return new Comparison.Round(product, bare, Comparison.composed(http, bare), serviceCpu, dbCpu);
  }

  /** Makes the account, its contacts and what they did; answers how many per second were stored. */
  private static double fill(Connection db, String account, int interactions) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(
          """
          insert into account (id, version, status, name, kinds, attributes, external_ids, created_at, updated_at)
          values ('%s', 1, 'ACTIVE', 'Big', '{}', '{}', '{}', now(), now())
          """
              .formatted(account));
      Seed.copyRow(
          db,
          "contact",
          CONTACTS,
          Map.of("id", "md5(n::text)::uuid", "account_id", "'" + account + "'::uuid"));
      long begin = System.nanoTime();
      long stored = 0;
      while (stored < interactions) {
        stored += statement.executeUpdate(STORE);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      statement.execute("vacuum analyze");
      return stored / seconds;
    }
  }
}
