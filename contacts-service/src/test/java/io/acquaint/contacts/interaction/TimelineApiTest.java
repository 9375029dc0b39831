package io.acquaint.contacts.interaction;

import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class TimelineApiTest {

  private String contact = "";
  private String path = "";

  @BeforeEach
  void somebody() {
    contact = someContact();
    path = "/v1/contacts/" + contact + "/interactions";
  }

  @Test
  void itShowsTheNewestFirstAndPagesOn() {
    String second = record("EMAIL_OPENED", "2026-03-02T00:00:00Z");
    String third = record("EMAIL_CLICKED", "2026-03-03T00:00:00Z");
    String first = record("EMAIL_SENT", "2026-03-01T00:00:00Z");
    awaitStored(3);

    as("salesperson")
        .get(path)
        .then()
        .statusCode(200)
        .body("items.id", contains(third, second, first));

    String cursor =
        as("salesperson")
            .get(path + "?limit=2")
            .then()
            .body("items", hasSize(2))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    as("salesperson")
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get(path)
        .then()
        .statusCode(200)
        .body("items.id", contains(first));
  }

  @Test
  void itIsFilteredByTypeAndPeriod() {
    record("EMAIL_SENT", "2026-03-01T00:00:00Z");
    String opened = record("EMAIL_OPENED", "2026-03-02T00:00:00Z");
    awaitStored(2);

    as("marketer").get(path + "?type=EMAIL_OPENED").then().body("items.id", contains(opened));
    as("marketer")
        .get(path + "?filter=occurredAt=ge=2026-03-02;occurredAt=lt=2026-03-03")
        .then()
        .statusCode(200)
        .body("items.id", contains(opened))
        .body("items[0].type", equalTo("EMAIL_OPENED"))
        .body("items[0].occurredAt", equalTo("2026-03-02T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=EMAIL_READ",
        "filter=occurredAt=ge=yesterday",
        "since=2026-03-01",
        "sort=pageUrl",
        "limit=201"
      })
  void whatItDoesNotKnowIsRefused(String query) {
    as("marketer").get(path + "?" + query).then().spec(problem(400, "bad_request"));
  }

  @Test
  void nobodyHasNoTimeline() {
    as("marketer")
        .get("/v1/contacts/" + UUID.randomUUID() + "/interactions")
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void itGoesWithTheContact() {
    record("EMAIL_SENT", "2026-03-01T00:00:00Z");
    awaitStored(1);

    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    awaitStored(0);
  }

  private String record(String type, String at) {
    String id = UUID.randomUUID().toString();
    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"%s\",\"contactId\":\"%s\",\"occurredAt\":\"%s\"}"
                .formatted(id, type, contact, at))
        .post("/v1/interactions")
        .then()
        .statusCode(202)
        .body("items.result", contains("ACCEPTED"));
    return id;
  }

  private void awaitStored(int count) {
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    count,
                    SqlProbe.number(
                        "select count(*) from interaction where contact_id = ?",
                        UUID.fromString(contact))));
  }
}
