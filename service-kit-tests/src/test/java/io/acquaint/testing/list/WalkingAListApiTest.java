package io.acquaint.testing.list;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages: every row once, in order, also while others write; cursors only where they belong. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WalkingAListApiTest {

  @BeforeEach
  void manyGadgets() {
    GadgetRows.none();
    GadgetRows.many(230);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id",
        "-id",
        "name",
        "-name",
        "colour",
        "-colour,name",
        "weight",
        "-weight,-parts",
        "parts,-createdAt",
        "checkedAt",
        "fragile,weight,-colour",
        "-createdAt,id"
      })
  void everyRowIsMetOnceInEveryOrder(String sort) {
    List<String> inOnePiece = new ArrayList<>();
    inOnePiece.addAll(walk(sort, 200, page -> {}));
    List<String> inSmallPages = walk(sort, 37, page -> {});

    assertEquals(230, new HashSet<>(inSmallPages).size());
    assertEquals(inOnePiece, inSmallPages);
  }

  @Test
  void rowsWithoutValueComeLastInBothDirections() {
    assertTrue(values("weight").getLast() == null && values("-weight").getLast() == null);
  }

  @Test
  void untouchedRowsAppearOnceWhileOthersAreWritten() {
    List<String> untouched =
        SqlProbe.column("select id from gadget where parts in (1, 2, 3) order by id");
    Random random = new Random(7);

    List<String> met =
        walk(
            "colour,-weight",
            11,
            page -> {
              SqlProbe.update("delete from gadget where parts = 0 and random() < 0.3");
              SqlProbe.update(
                  "update gadget set weight = ?, colour = 'GREEN' where parts = 4",
                  (double) random.nextInt(10));
              GadgetRows.add("new " + page, "RED", random.nextDouble() * 9, 5);
            });

    for (String id : untouched) {
      assertEquals(1, met.stream().filter(id::equals).count(), id);
    }
  }

  @Test
  void linkHeaderLeadsToTheNextPageWithTheSameQuery() {
    String link =
        Api.as("marketer")
            .get("/v1/gadgets?colour=RED&limit=5&sort=name")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .extract()
            .header("Link");
    String next = link.substring(1, link.indexOf('>'));

    Api.as("marketer")
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body("items.colour.unique()", is(List.of("RED")));
  }

  @Test
  void lastPageHasNoCursorAndNoLink() {
    Api.as("marketer")
        .get("/v1/gadgets?parts=0&limit=200")
        .then()
        .statusCode(200)
        .body("nextCursor", nullValue())
        .header("Link", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=-name",
        "sort=name&colour=RED",
        "sort=name&view=light",
        "sort=name&q=gadget",
        "sort=name&filter=parts>2"
      })
  void cursorOfAnotherQueryIsRefused(String otherQuery) {
    String cursor = firstPage("sort=name").getString("nextCursor");

    Api.as("marketer")
        .get("/v1/gadgets?" + otherQuery + "&limit=5&cursor=" + cursor)
        .then()
        .spec(problem(400, "cursor_mismatch"))
        .body("errors[0].parameter", is("cursor"));
  }

  @Test
  void forgedCursorIsRefused() {
    String cursor = firstPage("sort=name").getString("nextCursor");
    String forged = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    Api.as("marketer")
        .get("/v1/gadgets?sort=name&cursor=" + forged)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", is("invalid_cursor"));
  }

  @Test
  void cursorDoesNotShowWhatItHolds() {
    String cursor = firstPage("sort=name").getString("nextCursor");

    assertTrue(
        !new String(
                java.util.Base64.getUrlDecoder().decode(cursor),
                java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains("gadget"));
  }

  @Test
  void pageByIndexIsReadInOrderWithoutSorting() {
    SqlProbe.update(
        "insert into gadget (id, version, name, parts, fragile, tags, created_at, updated_at)"
            + " select gen_random_uuid(), 1, 'x' || n, 1, false, array[]::text[],"
            + " timestamptz '2026-02-01Z' + make_interval(secs => n), timestamptz '2026-02-01Z'"
            + " from generate_series(1, 5000) n");
    SqlProbe.update("analyze gadget");

    List<String> plan =
        SqlProbe.column(
            "explain select t.* from gadget as t where (t.created_at, t.id) <"
                + " (timestamptz '2026-02-01T00:30:00Z', cast('ffffffff-ffff-7fff-8fff-ffffffffffff' as uuid))"
                + " order by t.created_at desc, t.id desc limit 51");

    assertTrue(String.join("\n", plan).contains("gadget_created"), plan::toString);
    assertTrue(!String.join("\n", plan).contains("Sort"), plan::toString);
  }

  private static List<@Nullable Object> values(String sort) {
    return Api.as("marketer")
        .get("/v1/gadgets?limit=200&fields=weight&filter=parts<6&sort=" + sort)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, Object>>getList("items")
        .stream()
        .map(item -> item.get("weight"))
        .toList();
  }

  private static JsonPath firstPage(String query) {
    return Api.as("marketer")
        .get("/v1/gadgets?limit=5&" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> walk(String sort, int limit, IntConsumer betweenPages) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    int page = 0;
    do {
      RequestSpecification request = Api.as("marketer").queryParam("limit", limit);
      if (!sort.isEmpty()) {
        request = request.queryParam("sort", sort);
      }
      if (cursor != null) {
        request = request.queryParam("cursor", cursor);
      }
      JsonPath answer = request.get("/v1/gadgets").then().statusCode(200).extract().jsonPath();
      ids.addAll(answer.getList("items.id"));
      cursor = answer.getString("nextCursor");
      betweenPages.accept(page++);
    } while (cursor != null);
    return ids;
  }
}
