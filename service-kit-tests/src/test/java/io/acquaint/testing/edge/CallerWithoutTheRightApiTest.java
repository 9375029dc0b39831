package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CallerWithoutTheRightApiTest {

  private static final String ANY = "/v1/widgets/" + UUID.randomUUID();

  @Test
  void withoutATokenNothingIsAnswered() {
    Api.anonymous()
        .get(ANY)
        .then()
        .spec(problem(401, "unauthenticated"))
        .header("WWW-Authenticate", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30."})
  void whatIsNoTokenIsRefused(String token) {
    refused(token);
  }

  @Test
  void bothAlgorithmsAreTaken() {
    accepted(Tokens.sign(Tokens.claims("anna", "marketer")));
    accepted(Tokens.signWithEllipticCurve(Tokens.claims("anna", "marketer")));
  }

  @Test
  void aTokenOfAnotherAlgorithmIsRefused() {
    refused(
        Tokens.claims("anna", "marketer").signWithSecret("a-secret-that-is-long-enough-for-hs256"));
    String claims = Tokens.of("marketer").split("\\.")[1];
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    refused(none + "." + claims + ".");
  }

  @Test
  void aTokenOfAnotherIssuerOrForAnotherAudienceOrTooOldIsRefused() {
    refused(Tokens.sign(Tokens.claims("anna", "marketer").issuer("somebody")));
    refused(Tokens.sign(Tokens.claims("anna", "marketer").audience("others")));
    refused(
        Tokens.sign(
            Tokens.claims("anna", "marketer")
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600))));
  }

  @Test
  void aTokenWithoutAudienceOrExpiryIsRefused() {
    refused(Tokens.sign(Jwt.issuer("acquaint").upn("anna").groups("marketer").expiresIn(60)));
  }

  @Test
  void aTokenThatWasAlteredIsRefused() {
    String[] parts = Tokens.of("salesperson").split("\\.");
    String[] others = Tokens.of("admin").split("\\.");

    refused(parts[0] + "." + others[1] + "." + parts[2]);
  }

  @Test
  void theRoleIsCheckedBeforeTheRequest() {
    Api.as("salesperson")
        .queryParam("unknown", "1")
        .body("{nonsense")
        .post("/v1/widgets")
        .then()
        .spec(problem(403, "forbidden"));
    Api.anonymous()
        .contentType("application/json")
        .body("{nonsense")
        .post("/v1/widgets")
        .then()
        .spec(problem(401, "unauthenticated"));
  }

  @Test
  void theTokenIsMissedBeforeAnyMediaType() {
    Api.anonymous()
        .contentType("text/plain")
        .body("x")
        .post("/v1/widgets")
        .then()
        .spec(problem(401, "unauthenticated"))
        .header("WWW-Authenticate", "Bearer");
    Api.anonymous().accept("text/csv").get(ANY).then().spec(problem(401, "unauthenticated"));
    Api.anonymous()
        .accept("text/csv")
        .get("/problems/not-found")
        .then()
        .spec(problem(406, "not_acceptable"));
  }

  @Test
  void aRouteThatSaysNothingIsDeniedToEverybody() {
    Api.as("admin").get("/v1/failures/undeclared").then().spec(problem(403, "forbidden"));
  }

  @Test
  void theCallerIsKnownInside() {
    UUID partner = UUID.randomUUID();

    Api.with(Tokens.ofPartner(partner, "partner-user", "marketer"))
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .header("X-Request-Id", "r1")
        .get("/v1/caller")
        .then()
        .statusCode(200)
        .body("name", equalTo("partner-user-" + partner))
        .body("partnerId", equalTo(partner.toString()))
        .body("requestId", equalTo("r1"))
        .body("traceparent", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
  }

  private static void refused(String token) {
    answer(token).spec(problem(401, "unauthenticated")).header("WWW-Authenticate", "Bearer");
  }

  private static void accepted(String token) {
    answer(token).spec(problem(404, "not_found"));
  }

  private static ValidatableResponse answer(String token) {
    return Api.anonymous().header("Authorization", "Bearer " + token).get(ANY).then();
  }
}
