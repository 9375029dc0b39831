package io.acquaint.contacts.event;

import static io.acquaint.testing.Api.as;

import io.acquaint.contacts.Crm;
import io.restassured.response.ValidatableResponse;

/** What the tests of events do again and again. */
final class Fair {

  static final String TIMES =
      "\"startsAt\":\"2026-05-04T08:00:00Z\",\"endsAt\":\"2026-05-04T16:00:00Z\"";

  private Fair() {}

  /** A live event; {@code more} is added to its body, as {@code ,"capacity":1}. */
  static String live(String more) {
    return Crm.create("/v1/events", body("LIVE", more)).getString("id");
  }

  static String body(String status, String more) {
    return "{\"name\":\"Spring fair\",\"type\":\"HYBRID\",%s,\"status\":\"%s\"%s}"
        .formatted(TIMES, status, more);
  }

  static ValidatableResponse register(String event, String contact) {
    return as("teleprospector")
        .body("{\"contactId\":\"" + contact + "\",\"answers\":{\"diet\":\"vegan\",\"guests\":2}}")
        .post("/v1/events/" + event + "/registrations")
        .then();
  }

  /** Registers somebody new; answers the id of the registration. */
  static String registered(String event) {
    return register(event, Crm.someContact()).statusCode(201).extract().path("id");
  }

  static ValidatableResponse cancel(String registration) {
    return as("salesperson").post("/v1/registrations/" + registration + "/cancellation").then();
  }

  static ValidatableResponse checkIn(String event, String body) {
    return as("salesperson").body(body).post("/v1/events/" + event + "/check-ins").then();
  }

  static String statusOf(String registration) {
    return Crm.read("/v1/registrations/" + registration).getString("status");
  }
}
