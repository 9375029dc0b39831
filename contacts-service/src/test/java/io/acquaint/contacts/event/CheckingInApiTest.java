package io.acquaint.contacts.event;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.event.Fair.cancel;
import static io.acquaint.contacts.event.Fair.checkIn;
import static io.acquaint.contacts.event.Fair.live;
import static io.acquaint.contacts.event.Fair.register;
import static io.acquaint.contacts.event.PlanningEventsApiTest.session;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class CheckingInApiTest {

  @Test
  void whoHasASeatChecksInOnce() {
    String contact = someContact();
    String event = live("");
    String registration = register(event, contact).extract().path("id");

    String first = checkIn(event, who(contact)).statusCode(201).extract().path("id");
    checkIn(event, who(contact)).statusCode(200).body("id", equalTo(first));

    as("marketer")
        .get("/v1/events/" + event + "/check-ins")
        .then()
        .body("items.id", contains(first))
        .body("items.registrationId", contains(registration));
    assertEquals(first, read("/v1/events/" + event + "/check-ins/" + first).getString("id"));
    assertTrue(read("/v1/registrations/" + registration).getBoolean("checkedIn"));
    assertEquals(2, read("/v1/registrations/" + registration).getLong("version"));
    cancel(registration).spec(problem(409, "registration_not_cancellable"));
  }

  @Test
  void aSessionIsCheckedInToBesideTheEvent() {
    String contact = someContact();
    String event = live("");
    register(event, contact);
    String session = sessionOf(event, "");

    checkIn(event, who(contact)).statusCode(201);
    checkIn(event, who(contact, session)).statusCode(201).body("sessionId", equalTo(session));
    checkIn(event, who(contact, session)).statusCode(200);

    as("marketer")
        .get("/v1/contacts/" + contact + "/events")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].event.id", equalTo(event))
        .body("items[0].checkIns.sessionId", contains(nullValue(), equalTo(session)));
    as("marketer")
        .delete("/v1/events/" + event + "/sessions/" + session)
        .then()
        .spec(problem(409, "session_has_check_ins"));
  }

  @Test
  void aSessionTakesNoMoreThanItsSeats() {
    String event = live("");
    String session = sessionOf(event, ",\"capacity\":1");
    String first = someContact();
    String second = someContact();
    register(event, first);
    register(event, second);

    checkIn(event, who(first, session)).statusCode(201);
    checkIn(event, who(second, session)).spec(problem(409, "session_full"));
    checkIn(event, who(first, session)).statusCode(200);
  }

  @Test
  void whoHasNoSeatDoesNotCheckIn() {
    String event = live(",\"capacity\":1,\"waitlist\":true");
    String seated = someContact();
    String waiting = someContact();
    String gone = register(event, seated).extract().path("id");
    register(event, waiting);

    checkIn(event, who(someContact())).spec(problem(409, "not_registered"));
    checkIn(event, who(waiting)).spec(problem(409, "not_registered"));
    cancel(gone);
    checkIn(event, who(seated)).spec(problem(409, "not_registered"));
    checkIn(event, who(waiting)).statusCode(201);
  }

  @Test
  void anotherEventsSessionAndAnEventThatIsNotLiveAreRefused() {
    String event = live("");
    String contact = someContact();
    register(event, contact);
    checkIn(event, who(contact, sessionOf(live(""), "")))
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/sessionId"));
    String draft = create("/v1/events", Fair.body("DRAFT", "")).getString("id");
    checkIn(draft, who(contact)).spec(problem(409, "event_not_live"));
    checkIn(UUID.randomUUID().toString(), who(contact)).spec(problem(404, "not_found"));
  }

  @Test
  void everythingIsAnInteractionOnTheTimeline() {
    String contact = someContact();
    String event = live("");
    cancel(register(event, contact).extract().path("id"));
    register(event, contact);
    checkIn(event, who(contact));
    checkIn(event, who(contact));

    await()
        .untilAsserted(
            () ->
                assertEquals(
                    List.of(
                        "EVENT_CHECKED_IN",
                        "EVENT_REGISTERED",
                        "EVENT_REGISTRATION_CANCELLED",
                        "EVENT_REGISTERED"),
                    read("/v1/contacts/" + contact + "/interactions?eventId=" + event)
                        .getList("items.type")));
  }

  @Test
  void nobodyHasNoEventsAndNoEventHasNobody() {
    String nowhere = "/v1/events/" + UUID.randomUUID();
    String event = "/v1/events/" + live("");
    for (String path :
        List.of(
            nowhere,
            nowhere + "/sessions",
            nowhere + "/registrations",
            nowhere + "/check-ins",
            event + "/check-ins/" + UUID.randomUUID(),
            "/v1/registrations/" + UUID.randomUUID())) {
      as("marketer").get(path).then().spec(problem(404, "not_found"));
    }
    checkIn(event.substring("/v1/events/".length()), "{}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/contactId"));
    as("marketer")
        .get("/v1/contacts/" + UUID.randomUUID() + "/events")
        .then()
        .spec(problem(404, "not_found"));
  }

  private static String sessionOf(String event, String more) {
    return create("/v1/events/" + event + "/sessions", session("Opening", "08:00", "09:00", more))
        .getString("id");
  }

  private static String who(String contact) {
    return "{\"contactId\":\"" + contact + "\"}";
  }

  private static String who(String contact, String session) {
    return "{\"contactId\":\"%s\",\"sessionId\":\"%s\"}".formatted(contact, session);
  }
}
