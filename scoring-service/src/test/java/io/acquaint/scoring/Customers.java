package io.acquaint.scoring;

import io.acquaint.testing.TestEvent;
import java.time.Instant;
import java.util.UUID;

/** Contacts, leads and what they do, published as contacts- and leads-service do. */
final class Customers {

  private Customers() {}

  /** A contact that is active and agreed to marketing. */
  static TestEvent contact() {
    UUID id = UUID.randomUUID();
    return TestEvent.of("contact.created").key(id).with("id", id).with("accountId", null);
  }

  /** An open lead of a contact. */
  static TestEvent lead(TestEvent contact) {
    UUID id = UUID.randomUUID();
    return TestEvent.of("lead.created")
        .key(id)
        .with("id", id)
        .with("parentContactId", contact.get("id").asText());
  }

  /** A contact clicks in a mail. */
  static TestEvent click(TestEvent contact, Instant at) {
    return interaction(contact, "EMAIL_CLICKED", at);
  }

  static TestEvent interaction(TestEvent contact, String type, Instant at) {
    return TestEvent.of("interaction.recorded")
        .key(contact.get("id").asText())
        .with("id", UUID.randomUUID())
        .with("contactId", contact.get("id").asText())
        .with("type", type)
        .with("occurredAt", at)
        .with("receivedAt", at);
  }

  static String id(TestEvent event) {
    return event.get("id").asText();
  }
}
