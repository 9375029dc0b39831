package io.acquaint.segments;

import io.acquaint.testing.TestEvent;
import java.time.Instant;
import java.util.UUID;

/** Contacts, leads and what they do, published as contacts- and leads-service do. */
final class Customers {

  private Customers() {}

  /** A contact that is active and agreed to marketing; its department is what tests select by. */
  static TestEvent contact(String department) {
    UUID id = UUID.randomUUID();
    return TestEvent.of("contact.created")
        .key(id)
        .with("id", id)
        .with("accountId", null)
        .with("email", id + "@example.org")
        .with("department", department);
  }

  /** An open lead of a contact. */
  static TestEvent lead(TestEvent contact, String topic) {
    UUID id = UUID.randomUUID();
    return TestEvent.of("lead.created")
        .key(id)
        .with("id", id)
        .with("topic", topic)
        .with("parentContactId", id(contact));
  }

  /** A contact clicks in a mail. */
  static TestEvent click(TestEvent contact, Instant at) {
    return TestEvent.of("interaction.recorded")
        .key(id(contact))
        .with("id", UUID.randomUUID())
        .with("contactId", id(contact))
        .with("type", "EMAIL_CLICKED")
        .with("occurredAt", at)
        .with("receivedAt", at);
  }

  static String id(TestEvent event) {
    return event.get("id").asText();
  }

  /** A department that no other test speaks of. */
  static String department() {
    return "Department " + UUID.randomUUID();
  }
}
