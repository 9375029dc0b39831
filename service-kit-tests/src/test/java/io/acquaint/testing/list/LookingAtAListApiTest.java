package io.acquaint.testing.list;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search words, totals, facets, chosen fields, search by body and export. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LookingAtAListApiTest {

  @BeforeEach
  void noGadgets() {
    GadgetRows.none();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jose | José Ångström-Straße",
        "JOSÉ angs | José Ångström-Straße",
        "strasse | ''",
        "straß | José Ångström-Straße",
        "ann.ex@mail.example | Ann Ex ann.ex@mail.example",
        "mail exa | Ann Ex ann.ex@mail.example",
        "ann & !ex | Ann Ex ann.ex@mail.example",
        "nobody | ''",
      })
  void searchFindsWordsByPrefixWithoutCaseAndAccents(String words, String name) {
    GadgetRows.add("José Ångström-Straße", null, null, 1);
    GadgetRows.add("Ann Ex ann.ex@mail.example", null, null, 1);

    Api.as("marketer")
        .queryParam("q", words)
        .get("/v1/gadgets")
        .then()
        .statusCode(200)
        .body("items.name", is(name.isEmpty() ? List.of() : List.of(name)));
  }

  @Test
  void totalIsExact() {
    GadgetRows.many(60);

    Api.as("marketer")
        .get("/v1/gadgets?count=true&limit=1")
        .then()
        .body("total", is(60))
        .body("totalIsLowerBound", is(false));
    Api.as("marketer").get("/v1/gadgets").then().body("total", nullValue());
  }

  @Test
  void totalBeyondTenThousandSaysThatItIsALowerBound() {
    GadgetRows.many(10_050);

    Api.as("marketer")
        .get("/v1/gadgets?count=true&limit=1")
        .then()
        .body("total", is(10_000))
        .body("totalIsLowerBound", is(true));
  }

  @Test
  void facetsCountUnderTheSameFilter() {
    GadgetRows.many(60);

    Api.as("marketer")
        .get("/v1/gadgets?facets=colour,tags&limit=1&filter=weight=null=true")
        .then()
        .statusCode(200)
        .body("facets.colour", equalTo(Map.of("RED", 5, "BLUE", 5)))
        .body("facets.tags", equalTo(Map.of("x", 15)));
  }

  @Test
  void fieldsKeepOnlyWhatIsNamed() {
    GadgetRows.add("one", "RED", 1.0, 1);

    Api.as("marketer")
        .get("/v1/gadgets?fields=name,colour")
        .then()
        .statusCode(200)
        .body("items", contains(Map.of("name", "one", "colour", "RED")));
  }

  @Test
  void searchByBodyAnswersAsTheListDoes() {
    GadgetRows.many(30);
    Map<String, Object> query =
        Map.of("filter", "colour==RED", "sort", "-name", "fields", List.of("name"), "limit", 4);

    String cursor =
        Api.as("marketer")
            .body(query)
            .post("/v1/gadgets/search")
            .then()
            .statusCode(200)
            .body("items", hasSize(4))
            .body("items[0]", is(Map.of("name", "gadget 9")))
            .extract()
            .path("nextCursor");

    Api.as("marketer")
        .body(
            Map.of(
                "filter", "colour==RED", "sort", List.of("-name"), "limit", 50, "cursor", cursor))
        .post("/v1/gadgets/search")
        .then()
        .statusCode(200)
        .body("items", hasSize(6));
  }

  @Test
  void searchByBodyPointsIntoTheBody() {
    Api.as("marketer")
        .body(Map.of("filter", "secret==1", "limit", 500))
        .post("/v1/gadgets/search")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.pointer", containsInAnyOrder("/filter", "/limit"));
  }

  @Test
  void filterableFieldsSayWhatCanBeAsked() {
    Api.as("marketer")
        .get("/v1/gadgets/filterable-fields")
        .then()
        .statusCode(200)
        .body("fields.find { it.name == 'colour' }.type", is("enum"))
        .body("fields.find { it.name == 'colour' }.allowedValues", contains("RED", "GREEN", "BLUE"))
        .body("fields.find { it.name == 'weight' }.operators", hasItems("==", "=ge=", "=null="))
        .body("fields.find { it.name == 'tags' }.sortable", is(false))
        .body("searchable", is(true))
        .body("views", containsInAnyOrder("all", "light"))
        .body("defaultSort", is("-createdAt"));
  }

  @Test
  void exportIsCsvWithAHeaderAndHarmlessCells() {
    GadgetRows.add("=1+1", "RED", -2.5, 3, "2026-01-01T00:00:00Z", "a");
    GadgetRows.add("say \"hi\",\nnow", null, null, 9, "2026-01-02T00:00:00Z", null);

    String csv =
        Api.with(Tokens.of("marketer"))
            .get("/v1/gadgets/export?sort=createdAt&fields=name,colour,weight,build,tags")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .header("Content-Disposition", "attachment; filename=\"gadgets.csv\"")
            .extract()
            .asString();

    assertEquals(
        "name,colour,weight,build.parts,build.fragile,tags\r\n"
            + "'=1+1,RED,-2.500,3,false,a\r\n"
            + "\"say \"\"hi\"\",\nnow\",,,9,true,\r\n",
        csv);
  }

  @Test
  void rawExportLeavesCellsAsTheyAre() {
    GadgetRows.add("=1+1", null, null, 3);

    String csv =
        Api.with(Tokens.of("marketer"))
            .get("/v1/gadgets/export?raw=true&fields=name")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertEquals("name\r\n=1+1\r\n", csv);
  }

  @Test
  void exportHoldsEveryRowOnceAcrossItsChunks() {
    GadgetRows.many(2_345);

    List<String> lines =
        Api.with(Tokens.of("marketer"))
            .header("Accept", "application/x-ndjson")
            .get("/v1/gadgets/export?fields=id&sort=weight")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("application/x-ndjson"))
            .extract()
            .asString()
            .lines()
            .toList();

    assertEquals(2_345, lines.size());
    assertEquals(2_345, Set.copyOf(lines).size());
    assertEquals(true, lines.getFirst().startsWith("{\"id\":\""));
  }

  @Test
  void exportRefusesWithAProblemBeforeItBegins() {
    Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/export?fields=secret&limit=5")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors", not(empty()));
    Api.with(Tokens.of("marketer"))
        .get("/v1/gadgets/export?fields=secret")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].parameter", is("fields"));
  }
}
