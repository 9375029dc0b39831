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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  void rowThatIsCreatedOutsideOfTheFilterIsNotTold() {
    String token = drain(changes("colour=RED"), "").getString("next");
    String outside = create("outside", "BLUE");
    String inside = create("inside", "RED");

    JsonPath page = changes("since=" + token);

    assertEquals(List.of(inside), page.getList("items.id"));
    // What it was before is not known: a tombstone too many does no harm, one too few would.
    rename(outside, "outside", "GREEN");
    JsonPath next = changes("since=" + page.getString("next"));
    assertEquals(List.of(outside), next.getList("items.id"));
    assertEquals(List.of("LEFT_FILTER"), next.getList("items.reason"));
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
      SlowRows.append(slow, late);
      early = create("early", null);
      between = changes("since=" + token);
      SlowRows.insertRow(slow, late);
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
