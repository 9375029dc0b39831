package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class UnreadableBodyApiTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\":}",
        "nonsense",
        "{\"name\":\"a\"} {}",
        "{'name':'a'}",
        "{\"name\":NaN}",
        "{\"parts\":01}",
        "{\"name\":\"a\u0001b\"}"
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String body) {
    post(body)
        .spec(problem(400, "bad_request"))
        .body("errors.code", hasItem("not_json"))
        .body("errors[0].message", containsString("line 1"))
        .body("errors[0].message", not(containsString("com.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "12", "true", "null", "[{}]"})
  void aBodyThatIsNoObjectIsOfTheWrongType(String body) {
    post(body)
        .spec(problem(400, "bad_request"))
        .body("errors[0].pointer", equalTo(""))
        .body("errors[0].code", equalTo("wrong_type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptyBodyIsMissing(String body) {
    Api.as("marketer")
        .body(body)
        .post("/v1/widgets")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", equalTo("missing"));
  }

  @Test
  void noBodyAtAllIsMissing() {
    Api.as("marketer")
        .post("/v1/widgets")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", equalTo("missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":5}                          | /name        | wrong_type",
        "{\"name\":true}                       | /name        | wrong_type",
        "{\"name\":[\"a\"]}                    | /name        | wrong_type",
        "{\"name\":{\"a\":1}}                  | /name        | wrong_type",
        "{\"name\":\"a\",\"parts\":\"3\"}      | /parts       | wrong_type",
        "{\"name\":\"a\",\"parts\":1.5}        | /parts       | wrong_type",
        "{\"name\":\"a\",\"parts\":[]}         | /parts       | wrong_type",
        "{\"name\":\"a\",\"parts\":true}       | /parts       | wrong_type",
        "{\"name\":\"a\",\"weight\":\"1\"}     | /weight      | wrong_type",
        "{\"name\":\"a\",\"fragile\":1}        | /fragile     | wrong_type",
        "{\"name\":\"a\",\"fragile\":\"true\"} | /fragile     | wrong_type",
        "{\"name\":\"a\",\"colour\":1}         | /colour      | wrong_type",
        "{\"name\":\"a\",\"madeOn\":20260101}  | /madeOn      | wrong_type",
        "{\"name\":\"a\",\"madeOn\":[2026,1,1]}| /madeOn      | wrong_type",
        "{\"name\":\"a\",\"checkedAt\":1.5}    | /checkedAt   | wrong_type",
        "{\"name\":\"a\",\"batchId\":7}        | /batchId     | wrong_type",
        "{\"name\":\"a\",\"tags\":\"a\"}       | /tags        | wrong_type",
        "{\"name\":\"a\",\"tags\":[\"a\",1]}   | /tags/1      | wrong_type",
        "{\"name\":\"a\",\"size\":[1]}         | /size        | wrong_type",
        "{\"name\":\"a\",\"size\":\"big\"}     | /size        | wrong_type",
        "{\"name\":\"a\",\"size\":{\"width\":\"1\",\"height\":1,\"depth\":1}} | /size/width | wrong_type",
        "{\"name\":\"a\",\"nmae\":\"b\"}       | /nmae        | unknown_field",
        "{\"name\":\"a\",\"size\":{\"width\":1,\"height\":1,\"depth\":1,\"x\":{\"y\":[]}}} | /size/x | unknown_field",
        "{\"name\":\"a\",\"name\":\"b\"}       | /name        | duplicate_field",
        "{\"name\":\"a\",\"size\":{\"width\":1,\"width\":1}} | /size/width | duplicate_field"
      })
  void whatDoesNotFitIsNamedByItsPointer(String body, String pointer, String code) {
    post(body)
        .spec(problem(400, "bad_request"))
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  @Test
  void everythingIsFoundAtOnce() {
    post("""
            {"colour":"PINK","parts":"many","weight":-1,"madeOn":"2026-02-30","nmae":"x",
             "version":3,"tags":["ok",7,"%s"],"size":{"width":0,"height":1,"deep":2},
             "packaging":{"a/b":{"width":1,"height":0,"depth":1}}}
            """
            .formatted("x".repeat(21)))
        .spec(problem(400, "bad_request"))
        .body("errors.size()", equalTo(13))
        .body(code("/name"), equalTo("required"))
        .body(code("/colour"), equalTo("unknown_value"))
        .body(code("/parts"), equalTo("wrong_type"))
        .body(code("/weight"), equalTo("out_of_range"))
        .body(code("/madeOn"), equalTo("invalid_date"))
        .body(code("/nmae"), equalTo("unknown_field"))
        .body(code("/version"), equalTo("read_only"))
        .body(code("/tags/1"), equalTo("wrong_type"))
        .body(code("/tags/2"), equalTo("size"))
        .body(code("/size/width"), equalTo("out_of_range"))
        .body(code("/size/deep"), equalTo("unknown_field"))
        .body(code("/size/depth"), equalTo("required"))
        .body(code("/packaging/a~1b/height"), equalTo("out_of_range"));
  }

  @Test
  void tooDeepJsonIsRefusedBeforeItCostsAnything() {
    post("{\"name\":" + "[".repeat(400) + "]".repeat(400) + "}")
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", equalTo("too_deep"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    ByteArrayOutputStream surrogate = new ByteArrayOutputStream();
    surrogate.writeBytes("{\"name\":\"".getBytes(StandardCharsets.UTF_8));
    surrogate.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    surrogate.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

    Api.as("marketer")
        .body(surrogate.toByteArray())
        .post("/v1/widgets")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].code", equalTo("invalid_encoding"));
    Api.as("marketer")
        .body("{\"name\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1))
        .post("/v1/widgets")
        .then()
        .spec(problem(400, "bad_request"));
  }

  @Test
  void aCompressedBodyIsOfAnUnsupportedType() {
    Api.as("marketer")
        .header("Content-Encoding", "gzip")
        .body(new byte[] {31, -117, 8, 0})
        .post("/v1/widgets")
        .then()
        .spec(problem(415, "unsupported_media_type"));
  }

  private static ValidatableResponse post(String body) {
    return Api.as("marketer").body(body).post("/v1/widgets").then();
  }

  private static String code(String pointer) {
    return "errors.find { it.pointer == '" + pointer + "' }.code";
  }
}
