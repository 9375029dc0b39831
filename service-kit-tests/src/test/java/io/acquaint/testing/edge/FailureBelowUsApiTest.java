package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FailureBelowUsApiTest {

  @Test
  void whatPassesIsWorthAnotherTry() {
    fail("cancelled").spec(problem(503, "unavailable")).header("Retry-After", "5");
  }

  @Test
  void whatWeDidNotForeseeTellsNothingButItsId() {
    fail("wrong").spec(problem(500, "internal_error")).body(not(containsString("secret")));
    fail("unforeseen").spec(problem(500, "internal_error")).body(not(containsString("Exception")));
  }

  private static ValidatableResponse fail(String how) {
    return Api.as("marketer").queryParam("how", how).get("/v1/failures").then();
  }
}
