package io.acquaint.testing.list;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters: what selects what, and what is refused. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FilteringAListApiTest {

  @BeforeEach
  void fourGadgets() {
    GadgetRows.none();
    GadgetRows.add("Anvil", "RED", 2.5, 1, "2026-01-01T10:00:00Z", "heavy");
    GadgetRows.add("bolt 100%", "BLUE", 0.1, 7, "2026-01-02T00:00:00Z", null);
    GadgetRows.add("Écrou", null, null, 9, "2026-01-02T23:59:59.999999Z", "small");
    GadgetRows.add("o'Clamp_(x)", "GREEN", 3.0, 3, "2026-01-03T00:00:00Z", "small");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name==anvil | Anvil",
        "name==ANVIL | Anvil",
        "name==écrou | Écrou",
        "name==ÉCROU | Écrou",
        "name=='b*' | bolt 100%",
        "name=='*%' | bolt 100%",
        "name=='*_*' | o'Clamp_(x)",
        "name==\"o'clamp_(x)\" | o'Clamp_(x)",
        "name!=anvil;name!='b*' | o'Clamp_(x),Écrou",
        "name=in=(anvil,'b*') | Anvil,bolt 100%",
        "name=out=(anvil,'b*') | o'Clamp_(x),Écrou",
        "colour==RED | Anvil",
        "colour!=RED | bolt 100%,o'Clamp_(x),Écrou",
        "colour=in=(RED,BLUE) | Anvil,bolt 100%",
        "colour=out=(RED,BLUE) | o'Clamp_(x),Écrou",
        "colour=null=true | Écrou",
        "colour=null=false;weight>2 | Anvil,o'Clamp_(x)",
        "weight==2.50 | Anvil",
        "weight=ge=2.5 | Anvil,o'Clamp_(x)",
        "weight<2.5 | bolt 100%",
        "weight!=3 | Anvil,bolt 100%,Écrou",
        "parts=gt=1;parts=le=7 | bolt 100%,o'Clamp_(x)",
        "parts==-1 | ''",
        "fragile==true | bolt 100%,Écrou",
        "madeOn==2026-02-28;parts==1 | Anvil",
        "madeOn=lt=2026-02-28 | ''",
        "createdAt==2026-01-02 | bolt 100%,Écrou",
        "createdAt!=2026-01-02 | Anvil,o'Clamp_(x)",
        "createdAt=gt=2026-01-02 | o'Clamp_(x)",
        "createdAt=le=2026-01-02 | Anvil,bolt 100%,Écrou",
        "createdAt=ge=2026-01-02T23:59:59.999999Z | o'Clamp_(x),Écrou",
        "createdAt=lt=2026-01-01T11:00:00%2B02:00 | ''",
        "tags==small | o'Clamp_(x),Écrou",
        "tags!=small | Anvil,bolt 100%",
        "tags=in=(heavy,small) | Anvil,o'Clamp_(x),Écrou",
        "tags=null=true | bolt 100%",
        "(colour==RED,colour==BLUE);parts<5 | Anvil",
        "colour==RED,colour==BLUE;parts>5 | Anvil,bolt 100%",
      })
  void filterSelects(String filter, String names) {
    Set<String> expected =
        new TreeSet<>(List.of(names.isEmpty() ? new String[0] : names.split(",")));

    List<String> found = list("filter", filter.replace("%2B", "+")).extract().path("items.name");

    assertEquals(expected, new TreeSet<>(found));
  }

  @Test
  void plainParametersSelectTooAndSeveralValuesMeanAnyOfThem() {
    Api.as("marketer")
        .get("/v1/gadgets?colour=RED&colour=GREEN&filter=parts>1&name=O*")
        .then()
        .statusCode(200)
        .body("items.name", is(List.of("o'Clamp_(x)")));
  }

  @Test
  void viewNarrowsTheList() {
    list("view", "light").body("items.name", containsInAnyOrder("bolt 100%", "Écrou"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x' or '1'='1",
        "'; drop table gadget; --",
        "%' or 1=1 --",
        "\\' union select * from pg_user --",
        "$1",
        "?",
        ":name",
        "{0}",
        "${jndi:ldap://x}"
      })
  void attemptsToInjectSqlStayData(String text) {
    GadgetRows.add(text, null, null, 2);

    Api.as("marketer")
        .queryParam("name", text)
        .get("/v1/gadgets")
        .then()
        .statusCode(200)
        .body("items.name", is(List.of(text)));
    Api.as("marketer")
        .queryParam("filter", "name==\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .get("/v1/gadgets")
        .then()
        .statusCode(200)
        .body("items.name", is(List.of(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filter | name=== | invalid_filter",
        "filter | name==a;; | invalid_filter",
        "filter | secret==1 | unknown_field",
        "filter | name;drop table gadget==1 | invalid_filter",
        "filter | name=gt=a | unknown_operator",
        "filter | fragile=lt=true | unknown_operator",
        "filter | colour==PINK | invalid_value",
        "filter | weight==abc | invalid_value",
        "filter | weight==1e999999 | invalid_value",
        "filter | parts==1.5 | invalid_value",
        "filter | id==12 | invalid_value",
        "filter | madeOn==2026-02-30 | invalid_value",
        "filter | createdAt=ge=yesterday | invalid_value",
        "filter | colour=null=maybe | invalid_value",
        "filter | (((((name==a;parts==1),name==b);parts==1),name==c);parts==2),name==d | too_deep",
        "sort | secret | unknown_field",
        "sort | tags | unknown_field",
        "sort | name,-name | repeated",
        "limit | 0 | out_of_range",
        "limit | 201 | out_of_range",
        "limit | many | out_of_range",
        "count | yes | invalid_value",
        "fields | name,nothing | unknown_field",
        "facets | weight | unknown_field",
        "view | secret | invalid_value",
        "q | !!! | invalid_value",
        "cursor | AAAA | invalid_cursor",
        "colour | PINK | invalid_value",
      })
  void badParameterIsNamed(String parameter, String value, String code) {
    Api.as("marketer")
        .queryParam(parameter, value)
        .get("/v1/gadgets")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors", hasSize(1))
        .body("errors[0].parameter", is(parameter))
        .body("errors[0].code", is(code));
  }

  @Test
  void nulInAValueIsRefusedNotPassedOn() {
    Api.as("marketer")
        .queryParam("name", "a\u0000b")
        .get("/v1/gadgets")
        .then()
        .spec(problem(400, "bad_request"));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Api.as("marketer")
        .get("/v1/gadgets?limit=0&sort=secret&filter=nope==1;weight==x&view=odd")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.parameter", hasItems("limit", "sort", "filter", "view"))
        .body("errors", hasSize(5));
  }

  @Test
  void moreThanThirtyComparisonsAreRefused() {
    String filter = String.join(",", java.util.Collections.nCopies(31, "parts==1"));

    Api.as("marketer")
        .queryParam("filter", filter)
        .get("/v1/gadgets")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.code", hasItem("too_many"));
  }

  @Test
  void filterBeyondItsTimeBudgetIsRefusedAndTheConnectionGoesOn() {
    GadgetRows.many(200);

    list("filter", "slow==2", 422).spec(problem(422, "filter_too_expensive"));

    list("filter", "name==anvil").body("items", hasSize(1));
  }

  private static ValidatableResponse list(String parameter, String value) {
    return list(parameter, value, 200);
  }

  private static ValidatableResponse list(String parameter, String value, int status) {
    return Api.as("marketer")
        .queryParam(parameter, value)
        .get("/v1/gadgets")
        .then()
        .statusCode(status);
  }
}
