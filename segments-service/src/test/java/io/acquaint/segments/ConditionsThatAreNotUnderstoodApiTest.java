package io.acquaint.segments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation answers every limit that is passed and everything not understood, with its place. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ConditionsThatAreNotUnderstoodApiTest {

  private static final String LEAF = "{'field':'role','op':'IS_EMPTY'}";
  private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

  static List<Arguments> wrong() {
    return List.of(
        // limits
        of("{'not':".repeat(8) + LEAF + "}".repeat(8), "/not".repeat(8), "too_deep"),
        of("{'any':[" + many(101, i -> LEAF) + "]}", "", "too_many_leaves"),
        of(text("IS", many(1001, i -> "'v" + i + "'")), "/values", "wrong_number"),
        of(text("IS", "'" + "x".repeat(1001) + "'"), "/values/0", "too_long"),
        of("{'interaction':'EMAIL_OPENED','within':'P1826D'}", "/within", "window_too_long"),
        of("{'field':'createdAt','op':'IN_LAST','values':['P6Y']}", "/values/0", "window_too_long"),
        of(
            "{'related':'account.contacts.account.contacts.account.contacts'}",
            "/related",
            "too_many_steps"),
        // nodes
        of("[]", "", "wrong_type"),
        of("{}", "", "unknown_node"),
        of("{'all':[],'any':[]}", "", "unknown_node"),
        of("{'all':[]}", "/all", "empty"),
        of("{'any':[" + LEAF + ",{'all':[]}]}", "/any/1/all", "empty"),
        of("{'not':[]}", "/not", "wrong_type"),
        // fields, operators, values
        of("{'field':'shoeSize','op':'IS_EMPTY'}", "/field", "unknown_field"),
        of("{'field':'lead.topic','op':'IS_EMPTY'}", "/field", "unknown_field"),
        of("{'field':'role','op':'IS_EMPTY','x~/y':1}", "/x~0~1y", "unknown_field"),
        of("{'field':'role','op':'LIKE','values':['x']}", "/op", "unknown_operator"),
        of("{'field':'birthDate','op':'CONTAINS','values':['x']}", "/op", "unknown_operator"),
        of(text("IS", ""), "/values", "wrong_number"),
        of(text("IS", "7"), "/values/0", "wrong_type"),
        of("{'field':'role','op':'IS','values':['BOSS']}", "/values/0", "unknown_value"),
        of("{'field':'role','op':'IS_EMPTY','values':['EMPLOYEE']}", "/values", "not_expected"),
        of("{'field':'accountId','op':'IS','values':['x']}", "/values/0", "invalid_id"),
        of("{'field':'birthDate','op':'ON','values':['2026-02-30']}", "/values/0", "invalid_date"),
        of(
            "{'field':'birthDate','op':'BETWEEN','values':['2026-02-03','2026-02-02']}",
            "/values",
            "wrong_order"),
        of(
            "{'field':'birthDate','op':'IN_LAST','values':['a week']}",
            "/values/0",
            "invalid_period"),
        // related records, counts, interactions, sequences, segments
        of("{'related':'friends'}", "/related", "unknown_relation"),
        of(
            "{'related':'leads','where':{'field':'role','op':'IS_EMPTY'}}",
            "/where/field",
            "unknown_field"),
        of(
            "{'related':'leads','count':{'op':'AT_LEAST','value':0}}",
            "/count/value",
            "always_or_never"),
        of("{'related':'leads','count':{'op':'SOME'}}", "/count/op", "unknown_operator"),
        of("{'interaction':'EMAIL_EATEN'}", "/interaction", "unknown_interaction"),
        of("{'sequence':[{'interaction':'EMAIL_OPENED'}]}", "/sequence", "wrong_number"),
        of(
            "{'sequence':[{'interaction':'EMAIL_OPENED'},"
                + "{'interaction':'EMAIL_OPENED','within':'P1D'}]}",
            "/sequence/1/within",
            "unknown_field"),
        of("{'segment':'mine'}", "/segment", "invalid_id"),
        of("{'not':{'segment':'" + NOBODY + "'}}", "/not/segment", "unknown_reference"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("wrong")
  void one_finding_with_its_place(String condition, String pointer, String code) {
    Api.as("marketer")
        .body(Segments.body("DYNAMIC", condition))
        .post("/v1/segments/validation")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("findings.pointer", contains("/condition" + pointer))
        .body("findings.code", contains(code));
  }

  /** They are no values, whatever the operator. */
  @ParameterizedTest
  @ValueSource(strings = {"'a',' '", "'a','b\\u0000'"})
  void texts_that_no_body_may_hold_are_refused_with_their_place(String values) {
    Api.as("marketer")
        .body(Segments.body("DYNAMIC", json(text("IS", values))))
        .post("/v1/segments/validation")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("findings.pointer", contains("/condition/values/1"));
  }

  @Test
  void each_place_where_an_unknown_segment_stands_is_found_beside_all_else() {
    String condition =
        json(
            "{'all':[{'segment':'%1$s'},{'not':{'segment':'%1$s'}},{'field':'shoeSize','op':'IS_EMPTY'}]}"
                .formatted(NOBODY));
    String[] places = {
      "/condition/all/0/segment", "/condition/all/1/not/segment", "/condition/all/2/field"
    };
    Api.as("marketer")
        .body(Segments.body("DYNAMIC", condition))
        .post("/v1/segments/validation")
        .then()
        .body("findings.pointer", containsInAnyOrder(places));
    for (String route : List.of("estimate", "estimate?approximate=true", "description")) {
      Api.as("marketer")
          .body("{\"condition\":" + condition + "}")
          .post("/v1/segments/" + route)
          .then()
          .statusCode(422)
          .body("errors.pointer", containsInAnyOrder(places))
          .body("errors.code", hasItem("unknown_reference"));
    }
  }

  @Test
  void what_else_is_wrong_does_not_hide_it() {
    String body =
        """
        {"name":"%s","type":"DYNAMIC","timeZone":"Mars/Olympus","colour":"red","condition":{"any":[]}}\
        """
            .formatted("x".repeat(101));
    String[] places = {"/name", "/timeZone", "/colour", "/condition/any"};
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/validation")
        .then()
        .statusCode(200)
        .body("findings.pointer", containsInAnyOrder(places));
    Api.as("marketer")
        .body(body)
        .post("/v1/segments")
        .then()
        .spec(Api.problem(400, "bad_request"))
        .body("errors.pointer", containsInAnyOrder(places));
    Api.as("marketer")
        .body("{\"type\":\"DYNAMIC\",\"condition\":{\"any\":[]}}")
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/name", "/condition/any"));
    Api.as("marketer").body("[]").post("/v1/segments").then().statusCode(400);
  }

  @Test
  void limits_that_are_just_kept_are_fine() {
    for (String condition :
        List.of(
            "{'not':".repeat(7) + LEAF + "}".repeat(7),
            "{'any':[" + many(100, i -> LEAF) + "]}",
            text("IS", many(1000, i -> "'v" + i + "'")),
            text("IS", "'" + "x".repeat(1000) + "'"),
            "{'interaction':'EMAIL_OPENED','within':'P1825D'}")) {
      Api.as("marketer")
          .body(Segments.body("DYNAMIC", json(condition)))
          .post("/v1/segments/validation")
          .then()
          .statusCode(200)
          .body("findings.code", equalTo(List.of()));
    }
  }

  private static Arguments of(String condition, String pointer, String code) {
    return Arguments.of(json(condition), pointer, code);
  }

  private static String text(String op, String values) {
    return "{'field':'lastName','op':'" + op + "','values':[" + values + "]}";
  }

  private static String many(int n, IntFunction<String> one) {
    return IntStream.range(0, n).mapToObj(one).collect(Collectors.joining(","));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
