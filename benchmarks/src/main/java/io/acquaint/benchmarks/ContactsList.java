package io.acquaint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Goal d1, with contacts: a page by filter and sort, the first one and one in the middle of all
 * rows, over a tenth of the rows and over all.
 */
final class ContactsList implements Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLIENTS = 8;
  private static final int CONTACTS_SERVICE = 1;
  private static final int PAGE = 200;

  /**
   * A list that somebody looks at.
   *
   * @param query of the request, without cursor and limit
   * @param limit the file with the same statement
   * @param share of all rows that it selects
   */
  private record Listed(String what, String query, String limit, double share) {
    /** Where pgbench begins: before everything, or in the middle. */
    Map<String, String> place(boolean deep, int rows) {
      return Map.of(
          "n", Integer.toString(deep ? rows / 2 : rows + 1), "name", deep ? "person 8" : "a");
    }
  }

  private static final List<Listed> LISTS =
      List.of(
          new Listed("newest first", "sort=-createdAt", "contacts-list-created.sql", 1),
          new Listed(
              "one role by name",
              "filter=role%3D%3DDECISION_MAKER&sort=lastName",
              "contacts-list-name.sql",
              1 / 3.0));

  @Override
  public String name() {
    return "contacts-list";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    int rows = effort.rows(5_000, 1_000_000);
    Rest api = new Rest(system.service(CONTACTS_SERVICE), system.token("admin"));
    String unused =
        api.create("/v1/contacts", "{\"lastName\":\"Seed\",\"email\":\"s@example.org\"}");
    List<String> lines = new ArrayList<>(List.of(Comparison.header()));
    List<String> ratios = new ArrayList<>();
    try (Connection db = system.connect("contacts")) {
      Turn turn = new Turn(root, system, effort, system.token("admin"));
      Seed.copyRow(db, "contact", 1, rows / 10, ContactsCsv.varied());
      Map<String, Double> few = measure(api, turn, rows / 10, lines, ratios);
      Seed.copyRow(db, "contact", rows / 10 + 1, rows, ContactsCsv.varied());
      Map<String, Double> many = measure(api, turn, rows, lines, ratios);
      few.forEach(
          (what, rate) ->
              ratios.add(
                  String.format(
                      Locale.ROOT,
                      "%s, first page: time over %,d ÷ over %,d rows %.2f (goal ≤ 1.10).",
                      what,
                      rows,
                      rows / 10,
                      rate / Objects.requireNonNull(many.get(what)))));
    }
    return String.join("\n", lines) + "\n\n" + String.join("\n", ratios);
  }

  private static Map<String, Double> measure(
      Rest api, Turn turn, int rows, List<String> lines, List<String> ratios)
      throws IOException, InterruptedException {
    Map<String, Double> first = new java.util.TreeMap<>();
    for (Listed list : LISTS) {
      String deep = walk(api, list, rows);
      String name = String.format(Locale.ROOT, "%s, %,d rows", list.what(), rows);
      Comparison begin = new Comparison(name + ", first page");
      Comparison middle = new Comparison(name + ", deep page");
      for (int i = -1; i < turn.effort().rounds(); i++) {
        // The first turn warms up.
        Comparison.Round one = turn.round(list, "", false, rows);
        Comparison.Round other = turn.round(list, "&cursor=" + deep, true, rows);
        if (i >= 0) {
          begin.rounds().add(one);
          middle.rounds().add(other);
        }
      }
      lines.add(begin.report(turn.effort().perRun()));
      lines.add(middle.report(turn.effort().perRun()));
      first.put(list.what(), rate(begin));
      ratios.add(
          String.format(
              Locale.ROOT,
              "%s: time of the deep page ÷ the first %.2f (goal ≤ 1.05).",
              name,
              rate(begin) / rate(middle)));
    }
    return first;
  }

  private static double rate(Comparison comparison) {
    return Comparison.median(
        comparison.rounds().stream().mapToDouble(r -> r.product().perSecond()).toArray());
  }

  /** Follows the pages to the middle and answers the cursor there. */
  private static String walk(Rest api, Listed list, int rows) throws IOException {
    String cursor = "";
    for (long seen = 0; seen < rows * list.share() / 2; seen += PAGE) {
      String place = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      JsonNode page =
          JSON.readTree(
              api.get("/v1/contacts?" + list.query() + "&fields=id&limit=" + PAGE + place));
      cursor = page.path("nextCursor").asText();
    }
    return cursor;
  }

  /** Takes one turn: fixed document, product, the same statement by pgbench. */
  private record Turn(Path root, BenchSystem system, Effort effort, String token) {
    Comparison.Round round(Listed list, String place, boolean deep, int rows)
        throws IOException, InterruptedException {
      HttpLoad load = system.load(CONTACTS_SERVICE, CLIENTS, 200);
      double http = load.run(effort.perRun(), get("/v1/contacts/filterable-fields")).perSecond();
      long service = system.pid("contacts-service");
      long postgres = system.pid("postgresql");
      Duration serviceBefore = CpuTime.of(service);
      Duration dbBefore = CpuTime.of(postgres);
      HttpLoad.Result product =
          load.run(effort.perRun(), get("/v1/contacts?" + list.query() + "&limit=50" + place));
      Duration serviceCpu = CpuTime.of(service).minus(serviceBefore);
      Duration dbCpu = CpuTime.of(postgres).minus(dbBefore);
      double bare =
          new PgBench(system.database("contacts"))
              .run(
                  root.resolve("benchmarks/limits/" + list.limit()),
                  CLIENTS,
                  effort.perRun(),
                  list.place(deep, rows));
      return new Comparison.Round(
          product, bare, Comparison.composed(http, bare), serviceCpu, dbCpu);
    }

    private LongFunction<byte[]> get(String path) {
      byte[] request = HttpLoad.request("GET", path, "localhost", token, "");
      return n -> request;
    }
  }
}
