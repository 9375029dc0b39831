package io.acquaint.testing.once;

import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Idempotency-Key}: one effect and one answer. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RepeatingARequestApiTest {

  private final String key = UUID.randomUUID().toString();
  private final String name = "once " + key;
  private final String body = "{\"name\":\"" + name + "\",\"weight\":1.50}";

  @Test
  void repeatedRequestGetsTheStoredAnswer() {
    Response first = post("marketer", key, body);
    Response second = post("marketer", key, body);

    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"))
        .header("Content-Type", first.header("Content-Type"));
    assertEquals(first.asString(), second.asString());
    assertEquals(1, made());
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    post("marketer", key, body);

    post("marketer", key, body.replace("1.50", "1.51"))
        .then()
        .spec(problem(422, "idempotency_key_reused"))
        .body("errors[0].header", is("Idempotency-Key"));
    assertEquals(1, made());
  }

  @Test
  void keyBelongsToItsCaller() {
    post("marketer", key, body).then().statusCode(201);
    post("admin", key, body).then().statusCode(201).header("Idempotency-Replayed", nullValue());

    assertEquals(2, made());
  }

  @Test
  void withoutAKeyEveryRequestCounts() {
    Api.as("marketer").body(body).post("/v1/gadgets").then().statusCode(201);
    Api.as("marketer").body(body).post("/v1/gadgets").then().statusCode(201);

    assertEquals(2, made());
  }

  @Test
  void refusedRequestChangesNothingAndLeavesItsKeyFree() {
    String refused = "{\"name\":\"late refusal\"}";
    post("marketer", key, refused).then().spec(problem(409, "store_full"));

    assertEquals(0, SqlProbe.number("select count(*) from gadget where name = 'late refusal'"));
    assertEquals(0, SqlProbe.number("select count(*) from idempotency_entry where key = ?", key));
    post("marketer", key, body).then().statusCode(201);
  }

  @Test
  void requestThatStillRunsIsAConflict() throws SQLException {
    try (Connection other = SqlProbe.connect()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
        lock.setString(1, "idempotency marketer POST /v1/gadgets\n" + key);
        lock.execute();
      }

      post("marketer", key, body)
          .then()
          .spec(problem(409, "idempotency_in_progress"))
          .header("Retry-After", "1");
      other.rollback();
    }
    post("marketer", key, body).then().statusCode(201);
  }

  @Test
  void parallelRequestsMakeOneEffect() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
      for (int i = 0; i < 24; i++) {
        answers.add(clients.submit(() -> post("marketer", key, body).statusCode()));
      }
    }

    List<Integer> seen = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      seen.add(answer.get());
    }
    assertTrue(seen.contains(201), seen::toString);
    assertTrue(seen.stream().allMatch(status -> status == 201 || status == 409), seen::toString);
    assertEquals(1, made());
  }

  @Test
  void keyInQuotesIsTheSameKey() {
    post("marketer", key, body);

    post("marketer", "\"" + key + "\"", body).then().header("Idempotency-Replayed", "true");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void keyOfTheWrongLengthIsRefused(int length) {
    post("marketer", "\"" + "k".repeat(length) + "\"", body)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].header", is("Idempotency-Key"));
  }

  @Test
  void longestKeyIsTaken() {
    post("marketer", (key + "k".repeat(255)).substring(0, 255), body).then().statusCode(201);
  }

  @Test
  void everyWriteIsInTheAuditForAdministratorsOnly() {
    String id = post("marketer", key, body).path("id");

    Api.with(Tokens.of("admin"))
        .get("/v1/services/widgets/audit?subject=" + id)
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("items[0].actor", is("marketer"))
        .body("items[0].action", is("created"))
        .body("items[0].subject", is(id))
        .body("items[0].changedFields", is(List.of("name")));
    Api.with(Tokens.of("marketer"))
        .get("/v1/services/widgets/audit?subject=" + id)
        .then()
        .statusCode(403);
    Api.with(Tokens.of("admin"))
        .get("/v1/services/contacts/audit")
        .then()
        .spec(problem(404, "not_found"));
  }

  private long made() {
    return SqlProbe.number("select count(*) from gadget where name = ?", name);
  }

  private static Response post(String user, String key, String body) {
    return Api.with(Tokens.of(user))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/gadgets");
  }
}
