package io.acquaint.testing.changes;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET .../changes}: in commit order, never missed, at most once per page. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FollowingChangesApiTest {

  @BeforeEach
  void noGadgets() {
    SqlProbe.update("delete from gadget");
    SqlProbe.update("delete from change_entry");
  }

  @Test
  void feedFromTheBeginningDeliversWhatIsThereAndThenWhatHappens() {
    String first = create("first", "RED");
    String second = create("second", "BLUE");

    JsonPath begin = changes("limit=1");
    assertTrue(begin.getBoolean("hasMore"));
    JsonPath rest = drain(begin, "limit=1");
    assertEquals(List.of(first, second), ids(rest));

    rename(first, "renamed", "RED");
    delete(second);
    JsonPath next = changes("since=" + rest.getString("next"));

    assertEquals(List.of(first, second), next.getList("items.id"));
    assertEquals(List.of("UPSERTED", "DELETED"), next.getList("items.change"));
    assertEquals("renamed", next.getString("items[0].resource.name"));
    assertEquals("DELETED", next.getString("items[1].reason"));
    assertEquals(false, next.getBoolean("hasMore"));
    assertEquals(0, changes("since=" + next.getString("next")).getList("items").size());
  }

  @Test
  void rowThatChangedOftenComesOncePerPageWithItsNewestState() {
    String now = changes("since=now").getString("next");
    String id = create("v1", null);
    rename(id, "v2", null);
    rename(id, "v3", null);

    JsonPath page = changes("since=" + now);

    assertEquals(List.of(id), page.getList("items.id"));
    assertEquals("v3", page.getString("items[0].resource.name"));
    assertEquals(3, page.getInt("items[0].version"));
  }

  @Test
  void nowDeliversOnlyWhatComesAfter() {
    create("before", null);

    JsonPath now = changes("since=now");
    String after = create("after", null);

    assertEquals(0, now.getList("items").size());
    assertEquals(List.of(after), changes("since=" + now.getString("next")).getList("items.id"));
  }

  @Test
  void rowThatLeavesTheFilterIsDeletedForTheReader() {
    String id = create("gadget", "RED");
    JsonPath begin = changes("colour=RED");
    JsonPath start = drain(begin, "");
    assertEquals(List.of(id), ids(start));

    rename(id, "gadget", "BLUE");
    JsonPath page = changes("since=" + start.getString("next"));

    assertEquals(List.of("DELETED"), page.getList("items.change"));
    assertEquals("LEFT_FILTER", page.getString("items[0].reason"));
    assertEquals(2, page.getInt("items[0].version"));
  }

  @Test
  void filterIsFixedInTheToken() {
    String token = changes("filter=colour==RED").getString("next");

    Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/changes?filter=colour==BLUE&since=" + token)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", is("cursor_mismatch"));
    changes("filter=colour==RED&since=" + token);
  }

  @Test
  void transactionThatCommitsLateIsNotOvertaken() throws SQLException {
    String token = changes("since=now").getString("next");
    UUID late = UUID.randomUUID();
    String early;
    JsonPath between;
    try (Connection slow = SqlProbe.connect()) {
      slow.setAutoCommit(false);
      append(slow, late);
      early = create("early", null);
      between = changes("since=" + token);
      insertRow(slow, late);
      slow.commit();
    }

    assertEquals(0, between.getList("items").size());
    JsonPath after = changes("since=" + between.getString("next"));
    assertEquals(List.of(late.toString(), early), after.getList("items.id"));
  }

  @Test
  void waitingReaderHearsOfAChangeAtOnce() throws Exception {
    String token = changes("since=now").getString("next");
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<JsonPath> waiting = reader.submit(() -> changes("wait=20&since=" + token));
      String id = create("news", null);

      JsonPath page = waiting.get(10, TimeUnit.SECONDS);

      assertEquals(List.of(id), page.getList("items.id"));
    }
  }

  @Test
  void waitingReaderIsAnsweredEmptyInTheEnd() {
    JsonPath page = changes("wait=1&since=now");

    assertEquals(0, page.getList("items").size());
    assertEquals(false, page.getBoolean("hasMore"));
  }

  @Test
  void chosenFieldsAndLinkAreGiven() {
    create("one", "RED");

    Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/changes?fields=name")
        .then()
        .statusCode(200)
        .body("items[0].resource", is(Map.of("name", "one")))
        .header("Link", containsString("rel=\"next\""));
  }

  @ParameterizedTest
  @CsvSource({
    "since=nonsense, since, invalid_token",
    "wait=21, wait, out_of_range",
    "wait=x, wait, out_of_range",
    "limit=0, limit, out_of_range",
    "sort=name, sort, unknown_parameter",
    "colour=PINK, colour, invalid_value"
  })
  void badParameterIsNamed(String query, String parameter, String code) {
    Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/changes?" + query)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].parameter", is(parameter))
        .body("errors[0].code", is(code));
  }

  @Test
  void readersMissNothingWhileManyWritersCommitSlowlyAndOutOfOrder() throws Exception {
    long seed = 20261122L;
    String token = changes("since=now").getString("next");
    int writers = 6;
    Map<String, Integer> delivered = new HashMap<>();
    List<Future<List<String>>> written = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        Random random = new Random(seed + writer);
        written.add(pool.submit(() -> writeSlowly(random, 40)));
      }
      while (!written.stream().allMatch(Future::isDone)) {
        token = read(token, delivered);
      }
    }

    HashSet<String> expected = new HashSet<>();
    for (Future<List<String>> ids : written) {
      expected.addAll(ids.get());
    }
    String[] place = {token};
    Awaitility.await("seed " + seed)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              place[0] = read(place[0], delivered);
              assertEquals(expected.size(), delivered.size(), FollowingChangesApiTest::running);
            });
    assertEquals(expected, delivered.keySet(), "seed " + seed);
    assertTrue(delivered.values().stream().allMatch(times -> times == 1), "seed " + seed);
  }

  /** What holds the horizon back, for the message of a failure. */
  private static String running() {
    return String.join(
        "\n",
        SqlProbe.column(
            "select concat_ws(' ', datname, state, backend_xid, now() - xact_start, query)"
                + " from pg_stat_activity where backend_xid is not null"));
  }

  /** Transactions of a few rows each, left open for a while, some rolled back. */
  private static List<String> writeSlowly(Random random, int transactions) throws SQLException {
    List<String> committed = new ArrayList<>();
    try (Connection connection = SqlProbe.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < transactions; i++) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row <= random.nextInt(3); row++) {
          UUID id = new UUID(random.nextLong(), random.nextLong());
          append(connection, id);
          try (PreparedStatement pause = connection.prepareStatement("select pg_sleep(?)")) {
            pause.setDouble(1, random.nextInt(15) / 1000.0);
            pause.execute();
          }
          insertRow(connection, id);
          ids.add(id.toString());
        }
        if (random.nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          committed.addAll(ids);
        }
      }
    }
    return committed;
  }

  private static String read(String token, Map<String, Integer> delivered) {
    JsonPath page;
    String next = token;
    do {
      page = changes("limit=7&since=" + next);
      page.<String>getList("items.id").forEach(id -> delivered.merge(id, 1, Integer::sum));
      next = page.getString("next");
    } while (page.getBoolean("hasMore"));
    return next;
  }

  private static void append(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement entry =
        connection.prepareStatement(
            "insert into change_entry (collection, id, version, changed_at)"
                + " values ('gadgets', ?, 1, clock_timestamp())")) {
      entry.setObject(1, id);
      entry.executeUpdate();
    }
  }

  private static void insertRow(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into gadget (id, version, name, parts, fragile, tags, created_at, updated_at)"
                + " values (?, 1, 'slow', 1, false, array[]::text[], clock_timestamp(),"
                + " clock_timestamp())")) {
      row.setObject(1, id);
      row.executeUpdate();
    }
  }

  private final List<String> seen = new ArrayList<>();

  private JsonPath drain(JsonPath begin, String query) {
    seen.clear();
    JsonPath page = begin;
    seen.addAll(page.getList("items.id"));
    while (page.getBoolean("hasMore")) {
      page = changes(query + "&since=" + page.getString("next"));
      for (String id : page.<String>getList("items.id")) {
        if (!seen.contains(id)) {
          seen.add(id);
        }
      }
    }
    return page;
  }

  private List<String> ids(JsonPath ignored) {
    return List.copyOf(seen);
  }

  private static JsonPath changes(String query) {
    return Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String create(String name, @Nullable String colour) {
    return Api.as("marketer")
        .body(body(name, colour))
        .post("/v1/gadgets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void rename(String id, String name, @Nullable String colour) {
    Api.as("marketer").body(body(name, colour)).put("/v1/gadgets/" + id).then().statusCode(200);
  }

  private static void delete(String id) {
    Api.as("marketer").delete("/v1/gadgets/" + id).then().statusCode(204);
  }

  private static Map<String, String> body(String name, @Nullable String colour) {
    return colour == null ? Map.of("name", name) : Map.of("name", name, "colour", colour);
  }
}
