package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.created;
import static io.acquaint.leads.Leads.lead;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.DataSubject;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of leads-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class PersonIsForgottenApiTest {

  private final UUID contact = ContactsStub.existing();
  private final String email = "p" + contact + "@example.org";
  private final DataSubject person = DataSubject.of("leads", contact, email);

  @Test
  void theLeadsOfTheContactAndThoseWithItsAddressAreKnown() {
    linked();
    withAddress();

    person.report("admin").statusCode(200).body("records.leads", hasSize(2));
  }

  @Test
  void theyAreGoneOnceAndForAll() {
    UUID linked = linked();
    UUID addressed = withAddress();

    person.erasure("admin").statusCode(200).body("removed.leads", equalTo(2));

    lead(linked).statusCode(404);
    lead(addressed).statusCode(404);
    person.erasure("admin").statusCode(200).body("removed.leads", equalTo(0));
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.LEADS)) {
      probe.await(
          "tombstone", each -> each.key().equals(linked.toString()) && each.bytes() == null);
    }
  }

  @Test
  void onlyServicesAndAdministratorsMayAsk() {
    person.report("marketer").statusCode(403);
    person.erasure("marketer").statusCode(403);
    Api.as("admin")
        .body("{\"ids\":[],\"emails\":[]}")
        .post("/v1/services/leads/data-subject/erasure")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/ids"));
  }

  private UUID linked() {
    return created(
        MARA, "{\"topic\":\"T\",\"lastName\":\"L\",\"parentContactId\":\"%s\"}".formatted(contact));
  }

  private UUID withAddress() {
    return created(
        MARA,
        "{\"topic\":\"T\",\"lastName\":\"L\",\"email\":\"%s\"}"
            .formatted(email.toUpperCase(java.util.Locale.ROOT)));
  }
}
