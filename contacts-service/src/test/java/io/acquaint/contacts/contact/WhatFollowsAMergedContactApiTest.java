package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whatever belonged to the merged contact is the survivor's, also what comes later. */
@QuarkusTest
@ServiceTest
class WhatFollowsAMergedContactApiTest {

  @Test
  void whatWasMergedBeforeFollowsToTheLastSurvivor() {
    String first = someContact();
    String second = someContact();
    String third = someContact();
    merge(second, first, "").statusCode(200);
    merge(third, second, "").statusCode(200);

    as("marketer")
        .redirects()
        .follow(false)
        .get("/v1/contacts/" + first)
        .then()
        .body("mergedIntoId", equalTo(third));
  }

  @Test
  void interactionsFollowAlsoThoseThatComeLaterUnderTheOldName() {
    String email = freshEmail();
    String survivor = someContact();
    String loser =
        createContact("{\"lastName\":\"x\",\"email\":\"%s\"}".formatted(email)).getString("id");
    report("EMAIL_SENT", "\"contactId\":\"%s\"".formatted(loser));
    awaitTimeline(loser, 1);

    merge(survivor, loser, "").statusCode(200);
    report("EMAIL_SENT", "\"contactId\":\"%s\"".formatted(loser));
    report("EMAIL_SENT", "\"email\":\"%s\"".formatted(email));

    awaitTimeline(survivor, 3);
  }

  @Test
  void accountsWardsAndExternalIdsFollow() {
    String system = UUID.randomUUID().toString();
    String survivor =
        createContact("{\"lastName\":\"x\",\"externalIds\":{\"%s\":\"1\"}}".formatted(system))
            .getString("id");
    String loser =
        createContact("{\"lastName\":\"x\",\"externalIds\":{\"%s\":\"2\"}}".formatted(system))
            .getString("id");
    String account =
        create("/v1/accounts", "{\"name\":\"A\",\"primaryContactId\":\"" + loser + "\"}")
            .getString("id");
    String child =
        createContact(
                "{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"%s\"}".formatted(loser))
            .getString("id");

    merge(survivor, loser, "").statusCode(200);

    assertEquals(survivor, read("/v1/accounts/" + account).getString("primaryContactId"));
    assertEquals(survivor, read("/v1/contacts/" + child).getString("guardianId"));
    as("integration")
        .body("{\"lastName\":\"y\"}")
        .put("/v1/contacts/by-external-id/" + system + "/2")
        .then()
        .statusCode(200)
        .body("id", equalTo(survivor));
  }

  @Test
  void deletingTheSurvivorTakesTheOldRecordsAlong() {
    String survivor = someContact();
    String loser = someContact();
    merge(survivor, loser, "").statusCode(200);

    as("marketer").delete("/v1/contacts/" + survivor).then().statusCode(204);

    as("marketer").get("/v1/contacts/" + loser).then().spec(problem(404, "not_found"));
  }

  @Test
  void whoUnsubscribesLateUnderTheOldNameIsUnsubscribed() {
    String survivor = someContact();
    String loser = someContact();
    merge(survivor, loser, "").statusCode(200);

    report("EMAIL_UNSUBSCRIBED", "\"contactId\":\"%s\"".formatted(loser));

    Awaitility.await()
        .until(() -> !read("/v1/contacts/" + survivor + "/preferences").getBoolean("bulkEmail"));
  }

  private static ValidatableResponse merge(String survivor, String loser, String more) {
    return as("marketer")
        .body("{\"loserIds\":[\"%s\"]%s}".formatted(loser, more))
        .post("/v1/contacts/" + survivor + "/merge")
        .then();
  }

  private static void report(String type, String who) {
    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"%s\",%s,\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
                .formatted(UUID.randomUUID(), type, who))
        .post("/v1/interactions")
        .then()
        .statusCode(202)
        .body("items[0].result", equalTo("ACCEPTED"));
  }

  private static void awaitTimeline(String contact, int count) {
    Awaitility.await()
        .until(
            () ->
                read("/v1/contacts/" + contact + "/interactions").getList("items").size() == count);
  }
}
