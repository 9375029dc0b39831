package io.acquaint.contacts;

import static io.acquaint.testing.Api.as;
import static org.hamcrest.Matchers.contains;

import java.time.Instant;
import java.util.UUID;

/** Interactions that tests report through the route. */
public final class Reported {

  private Reported() {}

  public static String of(String contact, String type, Instant at) {
    return of(contact, type, at, "");
  }

  /** Reports one; answers its id. */
  public static String of(String contact, String type, Instant at, String more) {
    String id = UUID.randomUUID().toString();
    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"%s\",\"contactId\":\"%s\",\"occurredAt\":\"%s\"%s}"
                .formatted(id, type, contact, at, more))
        .post("/v1/interactions")
        .then()
        .statusCode(202)
        .body("items.result", contains("ACCEPTED"));
    return id;
  }
}
