package io.acquaint.contacts.event;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.Crm;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class PlanningEventsApiTest {

  @Test
  void anEventIsPlannedWithItsDefaults() {
    JsonPath event = create("/v1/events", "{\"name\":\" Fair \"," + Fair.TIMES + "}");

    String path = "/v1/events/" + event.getString("id");
    as("salesperson")
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("Fair"))
        .body("type", equalTo("IN_PERSON"))
        .body("status", equalTo("DRAFT"))
        .body("timeZone", equalTo("UTC"))
        .body("waitlist", equalTo(false))
        .body("createLeads", equalTo(false))
        .body("capacity", nullValue());
  }

  @Test
  void whatMakesNoSenseIsRefusedAtOnce() {
    as("marketer")
        .body(
            """
            {"name":"x","startsAt":"2026-05-04T08:00:00Z","endsAt":"2026-05-04T07:00:00Z",
             "registrationClosesAt":"2026-05-05T00:00:00Z","status":"CANCELLED"}
            """)
        .post("/v1/events")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItems("/endsAt", "/registrationClosesAt", "/status"));
    as("marketer")
        .body(Fair.body("DRAFT", ",\"capacity\":0,\"timeZone\":\"Mars/Base\""))
        .post("/v1/events")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItems("/capacity", "/timeZone"));
    as("marketer")
        .body("{}")
        .post("/v1/events")
        .then()
        .body("errors.pointer", hasItems("/name", "/startsAt", "/endsAt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_PERSON", "ONLINE", "HYBRID"})
  void anEventIsOfOneOfThreeTypesAndInItsTimeZone(String type) {
    String body =
        "{\"name\":\"Fair\",\"type\":\"%s\",\"timeZone\":\"Europe/London\",%s}"
            .formatted(type, Fair.TIMES);

    JsonPath event = create("/v1/events", body);

    assertEquals(type, event.getString("type"));
    assertEquals("Europe/London", event.getString("timeZone"));
    as("marketer")
        .body(body.replace(type, "BY_POST"))
        .post("/v1/events")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/type"));
  }

  @Test
  void salespeopleReadEventsAndMarketersPlanThem() {
    as("salesperson")
        .body(Fair.body("DRAFT", ""))
        .post("/v1/events")
        .then()
        .spec(problem(403, "forbidden"));
  }

  @Test
  void aDraftGoesLiveAndALiveEventIsCancelledForGood() {
    String path = "/v1/events/" + create("/v1/events", Fair.body("DRAFT", "")).getString("id");

    patch(path, "{\"status\":\"LIVE\"}").statusCode(200).body("status", equalTo("LIVE"));
    patch(path, "{\"status\":\"DRAFT\"}")
        .spec(problem(409, "event_status_move"))
        .body("allowedActions", contains("status CANCELLED"));
    patch(path, "{\"status\":\"CANCELLED\"}").statusCode(200);
    patch(path, "{\"status\":\"LIVE\"}").spec(problem(409, "event_status_move"));
  }

  @Test
  void aChangeNeedsTheVersion() {
    String path = "/v1/events/" + Fair.live("");
    as("marketer")
        .contentType("application/merge-patch+json")
        .body("{\"name\":\"y\"}")
        .patch(path)
        .then()
        .spec(problem(428, "precondition_required"));
    patch(path, "{\"version\":9}").spec(problem(422, "unprocessable"));
    patch(path, "{\"name\":\"Autumn fair\",\"capacity\":20}").body("version", equalTo(2));
    as("marketer").header("If-Match", "\"1\"").delete(path).then().statusCode(412);
  }

  @Test
  void eventsAreListedSearchedAndFiltered() {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    String body = Fair.body("LIVE", "").replace("Spring", word);
    String id = create("/v1/events", body).getString("id");

    as("marketer")
        .get("/v1/events?q=" + word + "&status=LIVE&filter=startsAt=ge=2026-05-04")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    as("marketer")
        .get("/v1/events?q=" + word + "&type=ONLINE")
        .then()
        .body("items.size()", equalTo(0));
    as("marketer").get("/v1/events/filterable-fields").then().body("fields.name", hasItem("type"));
  }

  @Test
  void anEventWithoutRegistrationsCanBeDeletedOnce() {
    String event = Fair.live("");
    as("marketer").delete("/v1/events/" + event).then().statusCode(204);
    as("marketer").delete("/v1/events/" + event).then().spec(problem(404, "not_found"));
    Crm.isGone("/v1/events/" + event + "/sessions");

    String attended = Fair.live("");
    Fair.cancel(Fair.registered(attended));
    as("marketer")
        .delete("/v1/events/" + attended)
        .then()
        .spec(problem(409, "event_has_registrations"));
  }

  @Test
  void sessionsBelongToAnEvent() {
    String sessions = "/v1/events/" + Fair.live("") + "/sessions";
    String late = create(sessions, session("Closing", "15:00", "16:00", "")).getString("id");
    String early = create(sessions, session("Opening", "08:00", "09:00", "")).getString("id");

    assertEquals(java.util.List.of(early, late), read(sessions).getList("items.id", String.class));
    patch(sessions + "/" + late, "{\"capacity\":3}").statusCode(200).body("capacity", equalTo(3));
    Crm.isGone("/v1/events/" + Fair.live("") + "/sessions/" + late);
    as("marketer").delete(sessions + "/" + late).then().statusCode(204);
    Crm.isGone(sessions + "/" + late);
  }

  @Test
  void aSessionLiesWithinItsEvent() {
    String sessions = "/v1/events/" + Fair.live("") + "/sessions";
    as("marketer")
        .body(session("x", "07:00", "17:00", ""))
        .post(sessions)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/startsAt", "/endsAt"));
    as("marketer")
        .body(session("x", "10:00", "10:00", ""))
        .post(sessions)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", endsWith("endsAt"));
    as("marketer")
        .body("{\"startsAt\":\"2026-05-04T08:00:00Z\",\"capacity\":0}")
        .post(sessions)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItems("/name", "/endsAt", "/capacity"));
  }

  @Test
  void anEventIsNotMovedAwayFromItsSessions() {
    String event = "/v1/events/" + Fair.live("");
    String sessions = event + "/sessions";
    String session =
        sessions + "/" + create(sessions, session("Opening", "09:00", "15:00", "")).getString("id");

    patch(event, "{\"startsAt\":\"2026-05-04T10:00:00Z\"}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/startsAt"))
        .body("errors.code", contains("outside_event"))
        .body("errors[0].message", containsString("Opening"));
    patch(event, "{\"endsAt\":\"2026-05-04T14:00:00Z\"}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/endsAt"))
        .body("errors.code", contains("outside_event"))
        .body("errors[0].message", containsString("Opening"));
    patch(event, "{\"startsAt\":\"2026-05-05T08:00:00Z\",\"endsAt\":\"2026-05-05T16:00:00Z\"}")
        .spec(problem(422, "unprocessable"));
    patch(event, "{\"startsAt\":\"2026-05-04T09:00:00Z\",\"endsAt\":\"2026-05-04T15:00:00Z\"}")
        .statusCode(200);
    patch(session, "{\"name\":\"Welcome\"}").statusCode(200);
  }

  static String session(String name, String from, String to, String more) {
    return """
        {"name":"%s","startsAt":"2026-05-04T%s:00Z","endsAt":"2026-05-04T%s:00Z"%s}
        """
        .formatted(name, from, to, more);
  }
}
