package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BodyThatBreaksARuleApiTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                             | /name      | required",
        "{\"name\":null}                                | /name      | required",
        "{\"name\":\"   \"}                             | /name      | required",
        "{\"name\":\"a\\u0000b\"}                       | /name      | invalid_text",
        "{\"name\":\"a\\ud800b\"}                       | /name      | invalid_text",
        "{\"name\":\"a\\udc00\"}                        | /name      | invalid_text",
        "{\"name\":\"a\",\"tags\":[\"a\\u0000\"]}       | /tags/0    | invalid_text",
        "{\"name\":\"a\",\"tags\":[null]}               | /tags/0    | required",
        "{\"name\":\"a\",\"tags\":[\" \"]}              | /tags/0    | required",
        "{\"name\":\"a\",\"colour\":\"PINK\"}           | /colour    | unknown_value",
        "{\"name\":\"a\",\"colour\":\"red\"}            | /colour    | unknown_value",
        "{\"name\":\"a\",\"parts\":2147483648}          | /parts     | out_of_range",
        "{\"name\":\"a\",\"parts\":99999999999999999999}| /parts     | out_of_range",
        "{\"name\":\"a\",\"parts\":-1}                  | /parts     | out_of_range",
        "{\"name\":\"a\",\"weight\":1e400}              | /weight    | out_of_range",
        "{\"name\":\"a\",\"weight\":1e999999999}        | /weight    | out_of_range",
        "{\"name\":\"a\",\"weight\":1.23456}            | /weight    | out_of_range",
        "{\"name\":\"a\",\"madeOn\":\"2026-02-30\"}     | /madeOn    | invalid_date",
        "{\"name\":\"a\",\"madeOn\":\"2026-2-3\"}       | /madeOn    | invalid_date",
        "{\"name\":\"a\",\"madeOn\":\"+99999-01-01\"}   | /madeOn    | invalid_date",
        "{\"name\":\"a\",\"madeOn\":\"-0001-01-01\"}    | /madeOn    | invalid_date",
        "{\"name\":\"a\",\"madeOn\":\"2026-02-03T00:00:00Z\"} | /madeOn | invalid_date",
        "{\"name\":\"a\",\"checkedAt\":\"2026-02-30T00:00:00Z\"} | /checkedAt | invalid_date",
        "{\"name\":\"a\",\"checkedAt\":\"2026-02-03T25:00:00Z\"} | /checkedAt | invalid_date",
        "{\"name\":\"a\",\"checkedAt\":\"2026-02-03T10:00:00\"}  | /checkedAt | invalid_date",
        "{\"name\":\"a\",\"checkedAt\":\"tomorrow\"}    | /checkedAt | invalid_date",
        "{\"name\":\"a\",\"batchId\":\"1-2-3-4-5\"}     | /batchId   | invalid_format",
        "{\"name\":\"a\",\"batchId\":\"x\"}             | /batchId   | invalid_format",
        "{\"name\":\"a\",\"version\":3}                 | /version   | read_only",
        "{\"name\":\"a\",\"id\":{\"a\":[1]}}            | /id        | read_only",
        "{\"name\":\"a\",\"size\":{\"width\":0,\"height\":1,\"depth\":1}} | /size/width | out_of_range"
      })
  void theFindingNamesFieldAndRule(String body, String pointer, String code) {
    post(body)
        .spec(problem(422, "unprocessable"))
        .body("errors.size()", equalTo(1))
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void anUnknownValueIsAnsweredWithTheKnownOnes() {
    post("{\"name\":\"a\",\"colour\":\"PINK\"}")
        .body("errors[0].message", containsString("RED, GREEN, BLUE"));
  }

  @Test
  void textIsStrippedAndNormalisedAndEmptyTextIsNothing() {
    post("{\"name\":\"\\u00a0 Cafe\\u0301\\u2003\",\"colour\":\"  \",\"tags\":[\" a \"]}")
        .statusCode(201)
        .body("name", equalTo("Café"))
        .body("colour", nullValue())
        .body("tags[0]", equalTo("a"));
  }

  @Test
  void surrogatePairsArePlainText() {
    post("{\"name\":\"\\ud83d\\ude00\"}").statusCode(201).body("name", equalTo("😀"));
  }

  @Test
  void timestampsOfOtherZonesAreAnsweredInUtc() {
    post("{\"name\":\"a\",\"checkedAt\":\"2026-02-03T10:00:00.1234567+02:00\"}")
        .statusCode(201)
        .body("checkedAt", equalTo("2026-02-03T08:00:00.123456Z"));
  }

  private static ValidatableResponse post(String body) {
    return Api.as("marketer").body(body).post("/v1/widgets").then();
  }
}
