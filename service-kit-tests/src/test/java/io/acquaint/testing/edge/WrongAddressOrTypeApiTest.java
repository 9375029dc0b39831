package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WrongAddressOrTypeApiTest {

  @TestHTTPResource URI base;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/nothing",
        "/nothing",
        "/",
        "/v1/widgets/not-a-uuid",
        "/v1/widgets/%00",
        "/v1/widgets/1-2-3-4-5",
        "/v1/widgets/00000000-0000-0000-0000-000000000000/nothing"
      })
  void thereIsNothingThere(String path) {
    Api.with(Tokens.of("marketer"))
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void theFrontEndLearnsWhatWasNotFoundWithoutItsQuery() {
    UUID id = UUID.randomUUID();

    Api.as("marketer")
        .get("/v1/widgets/" + id)
        .then()
        .spec(problem(404, "not_found"))
        .body("instance", equalTo("/v1/widgets/" + id))
        .body("detail", containsString(id.toString()));
  }

  @Test
  void aMethodTheAddressDoesNotKnowIsAnsweredWithTheOnesItKnows() {
    Api.as("marketer")
        .put("/v1/widgets/" + UUID.randomUUID())
        .then()
        .spec(problem(405, "method_not_allowed"))
        .header("Allow", containsString("GET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "text/csv",
        "application/vnd.api+json",
        "application/json-patch+json"
      })
  void aBodyOfAnotherTypeIsRefused(String type) {
    Api.with(Tokens.of("marketer"))
        .contentType(type)
        .body("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/widgets")
        .then()
        .spec(problem(415, "unsupported_media_type"));
  }

  @Test
  void aPatchOfAnotherTypeIsToldTheRightOne() {
    Api.as("marketer")
        .body("{}")
        .patch("/v1/widgets/" + UUID.randomUUID())
        .then()
        .spec(problem(415, "unsupported_media_type"))
        .header("Accept-Patch", "application/merge-patch+json");
  }

  @Test
  void aBodyOfTwoTypesIsRefused() throws IOException {
    String answer =
        raw(
            "PATCH",
            "/v1/widgets/" + UUID.randomUUID(),
            "Content-Type: application/merge-patch+json\r\nContent-Type: application/json\r\n"
                + "If-Match: \"1\"\r\nContent-Length: 2\r\n",
            "{}");

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("\"bad_request\""), answer);
  }

  @Test
  void anAnswerInAnotherTypeDoesNotExist() {
    Api.as("marketer")
        .accept("text/csv")
        .get("/v1/widgets/" + UUID.randomUUID())
        .then()
        .spec(problem(406, "not_acceptable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?colour=RED", "?%00=1", "?x=%00", "?a=%F0%28"})
  void aQueryParameterThatIsNotKnownIsNamed(String query) {
    Api.with(Tokens.of("marketer"))
        .urlEncodingEnabled(false)
        .get("/v1/widgets/" + UUID.randomUUID() + query)
        .then()
        .spec(problem(400, "bad_request"));
  }

  @Test
  void queryParametersAreCheckedByNameAndType() {
    Api.as("marketer")
        .queryParam("times", "many")
        .queryParam("colour", "PINK")
        .queryParam("since", "yesterday")
        .queryParam("q", "x")
        .get("/v1/repeated")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.size()", equalTo(4))
        .body("errors.find { it.parameter == 'times' }.code", equalTo("wrong_type"))
        .body("errors.find { it.parameter == 'colour' }.code", equalTo("wrong_type"))
        .body("errors.find { it.parameter == 'since' }.code", equalTo("wrong_type"))
        .body("errors.find { it.parameter == 'q' }.code", equalTo("unknown_parameter"));
  }

  @Test
  void aQueryParameterOutOfItsBoundsIsNamed() {
    Api.as("marketer")
        .queryParam("times", 201)
        .get("/v1/repeated")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].parameter", equalTo("times"))
        .body("errors[0].code", equalTo("out_of_range"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/widgets/%",
        "/v1/widgets/%zz",
        "/v1/widgets/%2",
        "/v1/widgets/x?%",
        "/v1/widgets/x?=",
        "/v1/widgets/x?&&a",
        "/v1/widgets/x?a=%zz",
        "/v1//widgets",
        "/v1/../widgets",
        "//",
        "/%2e%2e/"
      })
  void anAddressThatIsBrokenIsTheClientsFault(String path) throws IOException {
    String answer = raw("GET", path, "", "");

    assertTrue(answer.matches("(?s)HTTP/1.1 40[045] .*"), answer);
    // Quarkus itself cuts off what is no URI at all, without a body, before anything of ours runs.
    assertTrue(
        answer.contains("application/problem+json") || answer.contains("content-length: 0"),
        answer);
  }

  /** What a client that does not check its addresses would send. */
  private String raw(String method, String path, String headers, String body) throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
              + Tokens.of("marketer")
              + "\r\n"
              + headers
              + "\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
