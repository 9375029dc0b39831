package io.acquaint.contacts.event;

import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.event.Fair.checkIn;
import static io.acquaint.contacts.event.Fair.live;
import static io.acquaint.contacts.event.Fair.register;
import static io.acquaint.contacts.event.Fair.registered;
import static io.acquaint.contacts.event.Fair.statusOf;
import static io.acquaint.contacts.subscription.Newsletter.awaitInteractions;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of registrations when two records of the same person are merged. */
@QuarkusTest
@ServiceTest
class MergedRegistrationsApiTest {

  private String survivor = "";
  private String loser = "";

  @BeforeEach
  void thePersonIsKnownTwice() {
    survivor = someContact();
    loser = someContact();
  }

  @Test
  void theyFollowTheirContact() {
    String event = live("");
    String id = register(event, loser).extract().path("id");
    checkIn(event, "{\"contactId\":\"" + loser + "\"}").statusCode(201);

    merge();

    assertEquals(survivor, read("/v1/registrations/" + id).getString("contactId"));
    as("marketer")
        .get("/v1/events/" + event + "/check-ins")
        .then()
        .body("items.contactId", contains(survivor));
    as("marketer")
        .get("/v1/contacts/" + survivor + "/events")
        .then()
        .body("items.id", contains(id))
        .body("items[0].checkIns.size()", equalTo(1));
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.REGISTRATIONS)) {
      probe.await(
          "the moved registration",
          each -> each.key().equals(survivor + ":" + id) && each.type().endsWith(".updated"));
    }
  }

  @Test
  void ofTwoForOneEventTheOneWithTheSeatStaysAndTheQueueMovesUp() {
    String event = live(",\"capacity\":2,\"waitlist\":true");
    String seated = register(event, loser).extract().path("id");
    registered(event);
    String waiting = register(event, survivor).extract().path("id");
    String next = registered(event);

    merge();

    assertEquals("REGISTERED", statusOf(seated));
    assertEquals("CANCELLED", statusOf(waiting));
    assertEquals("WAITLISTED", statusOf(next));
  }

  @Test
  void ofTwoSeatsOneGoesToTheFirstInTheQueue() {
    String event = live(",\"capacity\":2,\"waitlist\":true");
    String first = register(event, survivor).extract().path("id");
    String second = register(event, loser).extract().path("id");
    String next = registered(event);

    merge();

    assertEquals("REGISTERED", statusOf(first));
    assertEquals("CANCELLED", statusOf(second));
    assertEquals("REGISTERED", statusOf(next));
  }

  @Test
  void whoWasMergedRegistersAsTheSurvivor() {
    merge();

    register(live(""), loser)
        .spec(problem(422, "unprocessable"))
        .body("errors.code", contains("merged"));
  }

  @Test
  void theOneThatGivesWayIsToldLikeAnyCancellation() {
    String event = live("");
    String kept = register(event, survivor).extract().path("id");
    String cancelled = register(event, loser).extract().path("id");

    merge();

    awaitInteractions(survivor, "EVENT_REGISTRATION_CANCELLED", 1);
    assertEquals("REGISTERED", statusOf(kept));
    JsonPath timeline =
        read("/v1/contacts/" + survivor + "/interactions?type=EVENT_REGISTRATION_CANCELLED");
    assertEquals(event, timeline.getString("items[0].eventId"));
    assertEquals(cancelled, timeline.getString("items[0].properties.registrationId"));
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.REGISTRATIONS)) {
      probe.await(
          "the cancellation",
          each ->
              each.key().equals(survivor + ":" + cancelled) && each.type().endsWith(".cancelled"));
    }
  }

  private void merge() {
    as("marketer")
        .body("{\"loserIds\":[\"" + loser + "\"]}")
        .post("/v1/contacts/" + survivor + "/merge")
        .then()
        .statusCode(200);
  }
}
