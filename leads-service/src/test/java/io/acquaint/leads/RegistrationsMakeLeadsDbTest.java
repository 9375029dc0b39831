package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With createLeads each contact that registers for an event becomes one lead. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class RegistrationsMakeLeadsDbTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Feed feed = new Feed();
  private final UUID event = UUID.randomUUID();
  private final UUID contact = UUID.randomUUID();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void aRegistrationBecomesALeadOfItsContact() {
    register("registration.created", UUID.randomUUID(), true);
    awaitLeads(1);

    get(MARA, "/v1/leads?parentContactId=" + contact)
        .statusCode(200)
        .body("items.topic", contains("Spring fair"))
        .body("items[0].lastName", equalTo("Lovelace"))
        .body("items[0].email", equalTo("ada@example.org"))
        .body("items[0].source", equalTo("EVENT"))
        .body("items[0].stage", equalTo("INQUIRY"))
        .body("items[0].department", equalTo("MARKETING"))
        .body("items[0].origin.eventId", equalTo(event.toString()))
        .body("items[0].origin.journeyId", equalTo("spring-campaign"));
  }

  @Test
  void whateverIsRepeatedThereIsOneLeadPerEventAndContact() {
    UUID registration = UUID.randomUUID();
    register("registration.created", registration, true);
    register("registration.created", registration, true);
    register("registration.cancelled", registration, true);
    register("registration.created", UUID.randomUUID(), true);
    awaitEnd();

    assertEquals(1, leads());
  }

  @Test
  void anEventThatWantsNoLeadsMakesNone() {
    register("registration.created", UUID.randomUUID(), false);
    awaitEnd();

    assertEquals(0, leads());
  }

  @Test
  void aRegistrationThatCompactionLeftOnlyItsLastStateOfMakesItsLead() {
    register("registration.checked-in", UUID.randomUUID(), true);
    awaitLeads(1);
  }

  @Test
  void aRegistrationThatGoesLetsItsContactGo() {
    UUID registration = UUID.randomUUID();
    register("registration.created", registration, true);
    awaitLeads(1);
    String lead =
        SqlProbe.column("select lead_id from event_lead where event_id = ?", event).getFirst();

    register("registration.deleted", registration, true);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> get(MARA, "/v1/leads/" + lead).body("parentContactId", nullValue()));
  }

  private void register(String type, UUID registration, boolean createLead) {
    register(type, registration, contact, createLead);
  }

  private void register(String type, UUID registration, UUID who, boolean createLead) {
    ObjectNode body = EventContract.example("registration.created").body().deepCopy();
    body.put("id", registration.toString());
    body.put("contactId", who.toString());
    body.put("eventId", event.toString());
    body.withObject("/event").put("id", event.toString());
    body.put("createLead", createLead);
    feed.send(
        Topics.REGISTRATIONS, contact.toString(), who + ":" + registration, type, body.toString());
  }

  /** Waits until what was sent before has been read: another contact's lead comes after it. */
  private void awaitEnd() {
    UUID last = UUID.randomUUID();
    register("registration.created", UUID.randomUUID(), last, true);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                SqlProbe.number("select count(*) from event_lead where contact_id = ?", last) == 1);
  }

  private void awaitLeads(int count) {
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(count, leads()));
  }

  private long leads() {
    return SqlProbe.number("select count(*) from lead where parent_contact_id = ?", contact);
  }
}
