package io.acquaint.scoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.testing.DataSubject;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of scoring-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PersonIsForgottenApiTest {
  @Test
  void whoever_is_forgotten_has_no_score_and_does_not_come_back() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = Customers.contact().publish();
    TestEvent lead = Customers.lead(contact).publish();
    Customers.click(contact, Instant.now().minusSeconds(60)).publish();
    Models.awaitScore(Customers.id(lead), model, 10);
    DataSubject person = DataSubject.of("scoring", UUID.fromString(Customers.id(contact)));
    person
        .report("admin")
        .statusCode(200)
        .body("records.contacts", hasSize(1))
        .body("records.interactions", hasSize(1))
        .body("records.leads", hasSize(1))
        .body("records.scores.model_id", hasItem(model));

    person
        .erasure("admin")
        .statusCode(200)
        .body("removed.contacts", equalTo(1))
        .body("removed.interactions", equalTo(1));

    assertNull(Models.score(Customers.id(lead), model));
    person.report("admin").body("records.contacts", hasSize(0)).body("records.scores", hasSize(0));
    person.erasure("admin").body("removed.contacts", equalTo(0));
    Customers.click(contact, Instant.now()).publish();
    Customers.contact().key(person.id()).with("id", person.id()).with("version", 2).publish();
    TestEvent after = Customers.contact().key(person.id()).publish();
    TestEvent leadAfter = Customers.lead(after).publish();
    Customers.click(after, Instant.now().minusSeconds(60)).key(person.id()).publish();
    Models.awaitScore(Customers.id(leadAfter), model, 10);
    person
        .report("admin")
        .body("records.contacts", hasSize(0))
        .body("records.interactions", hasSize(0));
  }

  @Test
  void only_services_and_administrators_may_ask() {
    DataSubject person = DataSubject.of("scoring", UUID.randomUUID());
    person.report("marketer").statusCode(403);
    person.erasure("integration").statusCode(403);
    DataSubject.of("nobody", UUID.randomUUID()).report("admin").statusCode(404);
  }
}
