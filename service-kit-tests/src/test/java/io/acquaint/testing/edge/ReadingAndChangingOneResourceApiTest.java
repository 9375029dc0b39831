package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReadingAndChangingOneResourceApiTest {

  @Test
  void whatWasCreatedIsAnsweredWithItsPlaceAndVersion() {
    Api.as("marketer")
        .body("{\"name\":\" bolt \",\"colour\":\"RED\"}")
        .post("/v1/widgets")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", matchesPattern("/v1/widgets/[0-9a-f-]{36}"))
        .body("name", equalTo("bolt"))
        .body("createdAt", matchesPattern(".*Z"));
  }

  @Test
  void anUnchangedResourceIsNotSentAgain() {
    String path = created("{\"name\":\"nut\"}");

    Api.as("marketer").header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    Api.as("marketer").header("If-None-Match", "\"2\"").get(path).then().statusCode(200);
  }

  @Test
  void aPatchLeavesWhatItDoesNotNameAndRemovesWhatItSetsToNull() {
    String path = created("{\"name\":\"nut\",\"colour\":\"RED\",\"parts\":3,\"tags\":[\"a\"]}");

    Api.patchAs("marketer", 1)
        .body("{\"colour\":null,\"tags\":[\"b\",\"c\"]}")
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("nut"))
        .body("parts", equalTo(3))
        .body("colour", nullValue())
        .body("tags.size()", equalTo(2));
  }

  @Test
  void aPatchNeedsTheVersionItChanges() {
    String path = created("{\"name\":\"nut\"}");

    Api.as("marketer")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(path)
        .then()
        .spec(problem(428, "precondition_required"));
    Api.patchAs("marketer", 7)
        .body("{}")
        .patch(path)
        .then()
        .spec(problem(412, "precondition_failed"))
        .body("currentVersion", equalTo(1));
  }

  @Test
  void aPatchIsCheckedLikeAWholeRequest() {
    String path = created("{\"name\":\"nut\"}");

    Api.patchAs("marketer", 1)
        .body("{\"name\":null,\"parts\":-1,\"version\":7}")
        .patch(path)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.find { it.pointer == '/name' }.code", equalTo("required"))
        .body("errors.find { it.pointer == '/parts' }.code", equalTo("out_of_range"))
        .body("errors.find { it.pointer == '/version' }.code", equalTo("read_only"));
  }

  @Test
  void deletingTwiceFindsNothingTheSecondTime() {
    String path = created("{\"name\":\"nut\"}");

    Api.as("admin").header("If-Match", "\"9\"").delete(path).then().statusCode(412);
    Api.as("admin").delete(path).then().statusCode(204);
    Api.as("admin").delete(path).then().spec(problem(404, "not_found"));
  }

  private static String created(String body) {
    Response response = Api.as("marketer").body(body).post("/v1/widgets");
    response.then().statusCode(201);
    return response.header("Location");
  }
}
