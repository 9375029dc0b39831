package io.acquaint.contacts.interaction;

import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.KafkaBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class KafkaIsAwayApiTest {

  private static final String RESULT = "items[0].result";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void nothingIsAcceptedThatKafkaHasNotAcknowledged() {
    String contact = someContact();
    String refused = interaction(contact);
    String other = someContact();

    KafkaBroker.shared().freeze();
    try {
      post(refused).spec(problem(503, "unavailable")).header("Retry-After", notNullValue());
    } finally {
      KafkaBroker.shared().thaw();
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> result(interaction(other)).body(RESULT, is("ACCEPTED")));
    // What was refused may have come through nevertheless: then it is a duplicate of itself.
    result(refused).body(RESULT, oneOf("ACCEPTED", "DUPLICATE"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                as("marketer")
                    .get("/v1/contacts/" + contact + "/interactions")
                    .then()
                    .body("items", hasSize(1)));
  }

  private static String interaction(String contact) {
    return "{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
        .formatted(UUID.randomUUID(), contact);
  }

  private static ValidatableResponse result(String body) {
    return post(body).statusCode(202);
  }

  private static ValidatableResponse post(String body) {
    return as("integration").body(body).post("/v1/interactions").then();
  }
}
