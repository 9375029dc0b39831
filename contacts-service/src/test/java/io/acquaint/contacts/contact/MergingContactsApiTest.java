package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MergingContactsApiTest {

  @Test
  void theSurvivorKeepsItsValuesAndTakesWhatItLacks() {
    String old = freshEmail();
    String survivor =
        createContact("{\"lastName\":\"Love\",\"email\":\"%s\"}".formatted(freshEmail()))
            .getString("id");
    String loser =
        createContact(
                "{\"firstName\":\"Ada\",\"lastName\":\"Lace\",\"email\":\"%s\",\"kinds\":[\"CUSTOMER\"],\"jobTitle\":\"Head\"}"
                    .formatted(old))
            .getString("id");

    JsonPath merged = merge(survivor, loser, "").statusCode(200).extract().jsonPath();

    assertEquals("Ada Love", merged.getString("fullName"));
    assertEquals("Head", merged.getString("jobTitle"));
    assertEquals(List.of(old), merged.getList("otherEmails"));
    assertEquals(2, merged.getList("kinds").size());
    assertEquals(2, merged.getInt("version"));
  }

  @Test
  void theRequestSaysWhoseValueWins() {
    String survivor = someContact();
    String loser = createContact("{\"lastName\":\"King\"}").getString("id");

    merge(survivor, loser, ",\"fields\":{\"lastName\":\"%s\"}".formatted(loser))
        .statusCode(200)
        .body("lastName", equalTo("King"));
  }

  @Test
  void theLoserAnswersWhereTheSurvivorIsAndLeavesTheLists() {
    String email = freshEmail();
    String survivor = someContact();
    String loser =
        createContact("{\"lastName\":\"x\",\"email\":\"%s\"}".formatted(email)).getString("id");

    merge(survivor, loser, "").statusCode(200);

    as("marketer")
        .redirects()
        .follow(false)
        .get("/v1/contacts/" + loser)
        .then()
        .statusCode(301)
        .header("Location", endsWith("/v1/contacts/" + survivor))
        .body("mergedIntoId", equalTo(survivor))
        .body("status", equalTo("INACTIVE"));
    assertEquals(
        List.of(survivor),
        as("marketer").queryParam("q", email).get("/v1/contacts").jsonPath().getList("items.id"));
    assertFalse(
        as("marketer")
            .queryParam("id", loser)
            .get("/v1/contacts/export")
            .asString()
            .contains(email));
  }

  @Test
  void theLoserCannotBeChangedOrMergedAgain() {
    String survivor = someContact();
    String loser = someContact();
    merge(survivor, loser, "").statusCode(200);

    as("marketer")
        .header("If-Match", "\"2\"")
        .contentType("application/merge-patch+json")
        .body("{\"firstName\":\"A\"}")
        .patch("/v1/contacts/" + loser)
        .then()
        .spec(problem(409, "contact_merged"))
        .body("mergedIntoId", equalTo(survivor));
    merge(someContact(), loser, "").spec(problem(409, "contact_merged"));
    merge(loser, someContact(), "").spec(problem(409, "contact_merged"));
  }

  @Test
  void aRefusalOfOneRecordHoldsAndTheLaterConsentCounts() {
    String survivor =
        createContact("{\"lastName\":\"x\",\"consent\":{\"level\":\"MARKETING\"}}").getString("id");
    String loser =
        createContact(
                "{\"lastName\":\"x\",\"preferences\":{\"bulkEmail\":false},\"consent\":{\"level\":\"CONSENT\"}}")
            .getString("id");

    JsonPath merged = merge(survivor, loser, "").statusCode(200).extract().jsonPath();

    assertFalse(merged.getBoolean("preferences.bulkEmail"));
    assertTrue(merged.getBoolean("preferences.email"));
    assertEquals("CONSENT", merged.getString("consent.level"));
    assertEquals(
        List.of("MARKETING", "CONSENT"),
        SqlProbe.column(
            "select level_after from consent_change where contact_id = cast(? as uuid) order by version",
            survivor));
  }

  @Test
  void nobodyBecomesItsOwnGuardianAndNoChildBecomesOne() {
    String guardian = someContact();
    String child =
        createContact(
                "{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"%s\"}".formatted(guardian))
            .getString("id");

    merge(child, guardian, "")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/loserIds"));
  }

  @Test
  void everyFindingIsNamed() {
    String contact = someContact();
    as("marketer")
        .body(
            "{\"loserIds\":[\"%s\",\"%s\"],\"fields\":{\"id\":\"%s\",\"email\":\"%s\"}}"
                .formatted(contact, UUID.randomUUID(), contact, UUID.randomUUID()))
        .post("/v1/contacts/" + contact + "/merge")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/loserIds/0"))
        .body("errors.pointer", hasItem("/loserIds/1"))
        .body("errors.pointer", hasItem("/fields/id"))
        .body("errors.pointer", hasItem("/fields/email"));
    merge(UUID.randomUUID().toString(), contact, "").spec(problem(404, "not_found"));
    as("marketer")
        .header("If-Match", "\"9\"")
        .body("{\"loserIds\":[\"%s\"]}".formatted(someContact()))
        .post("/v1/contacts/" + contact + "/merge")
        .then()
        .spec(problem(412, "precondition_failed"));
    as("teleprospector")
        .body("{\"loserIds\":[\"%s\"]}".formatted(someContact()))
        .post("/v1/contacts/" + contact + "/merge")
        .then()
        .spec(problem(403, "forbidden"));
  }

  @Test
  void twoMergesAtOnceInOppositeDirectionsLeaveOneSurvivor() throws Exception {
    String one = someContact();
    String two = someContact();
    List<Callable<Integer>> calls =
        List.of(
            () -> merge(one, two, "").extract().statusCode(),
            () -> merge(two, one, "").extract().statusCode());

    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = new java.util.ArrayList<Integer>();
      for (Future<Integer> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
      answers.sort(null);
      assertEquals(List.of(200, 409), answers);
    }
  }

  @Test
  void theWorldIsTold() {
    String survivor = someContact();
    String loser = someContact();

    merge(survivor, loser, "").statusCode(200);

    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.CONTACTS)) {
      var told =
          probe.await(
              "merge", each -> each.key().equals(loser) && each.type().equals("contact.merged"));
      EventContract.check(told.type(), told.body());
      assertEquals(survivor, told.body().path("mergedIntoId").asText());
    }
  }

  @Test
  void whoIsAChildInOneRecordIsAChildWithItsGuardian() {
    String guardian = someContact();
    String survivor =
        createContact("{\"lastName\":\"x\",\"consent\":{\"level\":\"MARKETING\"}}").getString("id");
    String loser =
        createContact(
                "{\"lastName\":\"x\",\"child\":true,\"guardianId\":\"%s\"}".formatted(guardian))
            .getString("id");

    merge(survivor, loser, "")
        .statusCode(200)
        .body("child", equalTo(true))
        .body("guardianId", equalTo(guardian))
        .body("consent.level", equalTo("MARKETING"));
  }

  @Test
  void aChildWithoutAGuardianGetsNoConsentThatItCannotGive() {
    String survivor =
        createContact("{\"lastName\":\"x\",\"consent\":{\"level\":\"MARKETING\"}}").getString("id");
    String loser = createContact("{\"lastName\":\"x\",\"child\":true}").getString("id");

    merge(survivor, loser, "")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/fields/guardianId"))
        .body("errors[0].message", containsString("MARKETING"));
    merge(survivor, loser, ",\"fields\":{\"consent\":\"%s\"}".formatted(loser))
        .statusCode(200)
        .body("child", equalTo(true))
        .body("consent.level", equalTo("NONE"));
  }

  @Test
  void aGuardianDoesNotBecomeAChild() {
    String survivor = someContact();
    createContact("{\"lastName\":\"x\",\"child\":true,\"guardianId\":\"%s\"}".formatted(survivor));
    String loser = createContact("{\"lastName\":\"x\",\"child\":true}").getString("id");

    merge(survivor, loser, "")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/loserIds"))
        .body("errors.code", contains("is_guardian"));
  }

  private static ValidatableResponse merge(String survivor, String loser, String more) {
    return as("marketer")
        .body("{\"loserIds\":[\"%s\"]%s}".formatted(loser, more))
        .post("/v1/contacts/" + survivor + "/merge")
        .then();
  }
}
