package io.acquaint.contacts.confirmation;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.freshName;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The setting acquaint.contacts.double-opt-in is on, and the clock can be moved. */
@QuarkusTest
@ServiceTest
@TestProfile(DoubleOptInApiTest.Switched.class)
class DoubleOptInApiTest {

  private static final String CLOCK = "/v1/services/contacts/test-clock";

  /** Double opt-in for everybody, and a clock that tests move. */
  public static class Switched implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("acquaint.contacts.double-opt-in", "true", "acquaint.test-clock", "true");
    }
  }

  private String contact = "";

  @BeforeEach
  void prepare() {
    contact = someContact();
  }

  @AfterEach
  void goBack() {
    as("admin").delete(CLOCK).then().statusCode(200);
  }

  @Test
  void aHigherLevelWaitsUntilTheContactConfirms() {
    String token = raise(contact, "MARKETING");
    assertEquals("NONE", level(contact));

    confirm(token)
        .statusCode(200)
        .body("purpose", equalTo("CONSENT"))
        .body("level", equalTo("MARKETING"))
        .body("confirmedAt", notNullValue());

    assertEquals("MARKETING", level(contact));
    as("marketer")
        .get("/v1/contacts/" + contact + "/consent/changes")
        .then()
        .body("items", hasSize(1))
        .body("items[0].changedBy", equalTo("salesperson"))
        .body("items[0].requestedAt", notNullValue())
        .body("items[0].formId", equalTo("f"));
  }

  @Test
  void aLowerLevelTakesEffectAtOnceAndEndsWhatWaits() {
    confirm(raise(contact, "SUBSCRIPTIONS")).statusCode(200);
    String waiting = raise(contact, "MARKETING");

    consent(contact, "CONSENT").statusCode(200).body("consent.level", equalTo("CONSENT"));

    confirm(waiting).spec(problem(404, "not_found"));
    assertEquals("CONSENT", level(contact));
  }

  @Test
  void aTokenConfirmsOnceAlsoWhenManyUseIt() throws Exception {
    String token = raise(contact, "MARKETING");
    Callable<Integer> confirming = () -> confirm(token).extract().statusCode();

    int confirmed = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(8, confirming))) {
        int status = answer.get();
        assertTrue(status == 200 || status == 409, "status " + status);
        confirmed += status == 200 ? 1 : 0;
      }
    }

    assertEquals(1, confirmed);
    confirm(token).spec(problem(409, "confirmation_used"));
  }

  @Test
  void aNewerRequestReplacesTheOneBefore() {
    String first = raise(contact, "MARKETING");
    String second = raise(contact, "SUBSCRIPTIONS");

    confirm(first).spec(problem(404, "not_found"));
    confirm(second).statusCode(200);
    assertEquals("SUBSCRIPTIONS", level(contact));
  }

  @Test
  void itIsValidFor30DaysAndNotLonger() {
    String early = raise(contact, "MARKETING");
    String other = someContact();
    String late = raise(other, "MARKETING");

    advance("P29DT23H");
    confirm(early).statusCode(200);
    advance("PT2H");
    confirm(late).spec(problem(410, "confirmation_expired"));
    assertEquals("NONE", level(other));
  }

  @Test
  void aChildThatLostItsGuardianIsNotRaised() {
    String guardian = someContact();
    String child =
        createContact("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + guardian + "\"}")
            .getString("id");
    String token = raise(child, "MARKETING");
    patch("/v1/contacts/" + child, "{\"guardianId\":null}").statusCode(200);

    confirm(token).spec(problem(422, "unprocessable"));

    patch("/v1/contacts/" + child, "{\"guardianId\":\"" + guardian + "\"}").statusCode(200);
    confirm(token).statusCode(200);
  }

  @Test
  void nobodyIsBornWithWhatItHasNotConfirmed() {
    as("marketer")
        .body("{\"lastName\":\"x\",\"consent\":{\"level\":\"MARKETING\"}}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/consent/level"))
        .body("errors.code", hasItem("confirmation_required"));
    createContact("{\"lastName\":\"x\",\"consent\":{\"level\":\"NONE\"}}");
  }

  @Test
  void listsHaveItUnlessTheySayOtherwise() {
    assertTrue(
        create("/v1/subscription-lists", "{\"name\":\"" + freshName() + "\"}")
            .getBoolean("doubleOptIn"));
    assertEquals(
        false,
        create("/v1/subscription-lists", "{\"name\":\"" + freshName() + "\",\"doubleOptIn\":false}")
            .getBoolean("doubleOptIn"));
  }

  @Test
  void aLinkIntoTheSubscriptionCenterHasAnEnd() {
    String path =
        as("marketer")
            .post("/v1/contacts/" + contact + "/subscription-center-link")
            .then()
            .statusCode(201)
            .extract()
            .path("path");

    advance("P89D");
    anonymous().get(path).then().statusCode(200);
    advance("P2D");
    anonymous().get(path).then().spec(problem(410, "link_expired"));
  }

  private static String raise(String contact, String level) {
    return consent(contact, level)
        .statusCode(202)
        .body("level", equalTo(level))
        .extract()
        .path("token");
  }

  private static ValidatableResponse consent(String contact, String level) {
    return as("salesperson")
        .body("{\"level\":\"" + level + "\",\"formId\":\"f\"}")
        .put("/v1/contacts/" + contact + "/consent")
        .then();
  }

  private static ValidatableResponse confirm(String token) {
    return anonymous().post("/v1/confirmations/" + token).then();
  }

  private static String level(String contact) {
    return read("/v1/contacts/" + contact).getString("consent.level");
  }

  private static void advance(String period) {
    as("admin").body("{\"advance\":\"" + period + "\"}").post(CLOCK).then().statusCode(200);
  }
}
