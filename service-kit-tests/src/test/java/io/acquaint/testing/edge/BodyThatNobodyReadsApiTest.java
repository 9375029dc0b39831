package io.acquaint.testing.edge;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body sent to a route that takes none. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BodyThatNobodyReadsApiTest {

  @TestHTTPResource("/v1/widgets/")
  URI widgets;

  @Test
  void eachOfItsFieldsIsUnknown() {
    String widget = someWidget();

    Api.as("admin")
        .body("{\"reason\":\"wrong\",\"when\":\"later\"}")
        .delete("/v1/widgets/" + widget)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.pointer", containsInAnyOrder("/reason", "/when"))
        .body("errors[0].code", equalTo("unknown_field"));
    Api.as("marketer").get("/v1/widgets/" + widget).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "nonsense", "[{\"a\":1}]", "null", "{"})
  void whatIsNoEmptyObjectIsRefused(String body) {
    Api.as("admin")
        .body(body)
        .delete("/v1/widgets/" + someWidget())
        .then()
        .spec(problem(400, "bad_request"));
  }

  @Test
  void itsTypeDoesNotMatter() {
    Api.with(Tokens.of("marketer"))
        .contentType("text/plain")
        .body("x".getBytes(StandardCharsets.UTF_8))
        .get("/v1/caller")
        .then()
        .spec(problem(400, "bad_request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", " { } "})
  void anEmptyOneIsNone(String body) {
    Api.as("admin").body(body).delete("/v1/widgets/" + someWidget()).then().statusCode(204);
  }

  @Test
  void noneAtAllIsFineHoweverThatIsSaid() throws Exception {
    assertEquals(204, deleted(BodyPublishers.noBody()));
    assertEquals(204, deleted(chunked("")));
    assertEquals(204, deleted(chunked("{}")));
    assertEquals(400, deleted(chunked("{\"a\":1}")));
    assertEquals(413, deleted(chunked(" ".repeat(1024 * 1024 + 1))));
  }

  @Test
  void theCallerIsCheckedFirst() {
    Api.as("salesperson")
        .body("{\"reason\":\"wrong\"}")
        .delete("/v1/widgets/" + someWidget())
        .then()
        .spec(problem(403, "forbidden"));
  }

  private int deleted(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(widgets.resolve(someWidget()))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Tokens.of("admin"))
            .header("Content-Type", "application/json")
            .method("DELETE", body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }

  private static BodyPublisher chunked(String body) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String someWidget() {
    return Api.as("marketer")
        .body("{\"name\":\"a\"}")
        .post("/v1/widgets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
