package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HeadersOfEveryAnswerApiTest {

  private static final String ORIGIN = "https://crm.example.com";

  @Test
  void theClientsRequestIdIsKept() {
    missing("X-Request-Id", "abc-123")
        .header("X-Request-Id", "abc-123")
        .body("requestId", equalTo("abc-123"));
  }

  @Test
  void anInsaneRequestIdIsReplaced() {
    missing("X-Request-Id", "a b<script>").header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void answersAreNeitherStoredNorSniffed() {
    missing("Accept", "*/*")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff");
    Api.as("marketer")
        .body("{\"name\":\"a\"}")
        .post("/v1/widgets")
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("RateLimit-Policy", matchesPattern("\"caller\";q=\\d+;w=60"))
        .header("RateLimit", matchesPattern("\"caller\";r=\\d+;t=\\d+"));
  }

  @Test
  void aProblemCanBeReadByTheFrontEnd() {
    missing("Origin", ORIGIN)
        .header("Access-Control-Allow-Origin", ORIGIN)
        .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
    Api.anonymous()
        .header("Origin", ORIGIN)
        .get("/v1/widgets/" + UUID.randomUUID())
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", ORIGIN);
  }

  @Test
  void theFrontEndMayAskBeforehandWithoutAToken() {
    Api.anonymous()
        .header("Origin", ORIGIN)
        .header("Access-Control-Request-Method", "PATCH")
        .header("Access-Control-Request-Headers", "if-match,content-type,authorization")
        .options("/v1/widgets/" + UUID.randomUUID())
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"));
  }

  @Test
  void anotherOriginIsRefused() {
    Api.as("marketer")
        .header("Origin", "https://evil.example.org")
        .get("/v1/widgets/" + UUID.randomUUID())
        .then()
        .spec(problem(403, "forbidden"))
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aFaultOfOursTellsNothingButItsId() {
    Api.as("marketer")
        .queryParam("how", "unforeseen")
        .get("/v1/failures")
        .then()
        .spec(problem(500, "internal_error"))
        .body("detail", not(containsString("secret")))
        .body("detail", not(containsString("Exception")));
  }

  private static ValidatableResponse missing(String header, String value) {
    return Api.as("marketer")
        .header(header, value)
        .get("/v1/widgets/" + UUID.randomUUID())
        .then()
        .spec(problem(404, "not_found"));
  }
}
