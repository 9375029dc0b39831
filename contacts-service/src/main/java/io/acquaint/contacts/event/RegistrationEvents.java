package io.acquaint.contacts.event;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is published about registrations: always the full state. The record key is contact and
 * registration, so that all of a contact is in one partition and each registration stays.
 */
final class RegistrationEvents {

  static final String CREATED = "registration.created";
  static final String PROMOTED = "registration.promoted";
  static final String CANCELLED = "registration.cancelled";
  static final String CHECKED_IN = "registration.checked-in";

  /** Its event or its contact changed, not the registration itself. */
  static final String UPDATED = "registration.updated";

  static OutboxEvent of(String type, RegistrationState state) {
    RegistrationView r = state.registration();
    return new OutboxEvent(
        PublishedTopics.REGISTRATIONS.name(),
        r.contactId().toString(),
        key(r.contactId(), r.id()),
        type,
        r.id().toString(),
        state);
  }

  /** The last state, and a tombstone under every key that the registration ever had. */
  static List<OutboxEvent> deleted(RegistrationState last, List<UUID> formerContacts) {
    RegistrationView r = last.registration();
    return Stream.concat(
            Stream.of(of("registration.deleted", last), tombstone(r.contactId(), r.id())),
            formerContacts.stream().map(former -> tombstone(former, r.id())))
        .toList();
  }

  private static OutboxEvent tombstone(UUID contact, UUID registration) {
    return new OutboxEvent(
        PublishedTopics.REGISTRATIONS.name(),
        contact.toString(),
        key(contact, registration),
        OutboxEvent.TOMBSTONE,
        registration.toString(),
        null);
  }

  private static String key(UUID contact, UUID registration) {
    return contact + ":" + registration;
  }

  private RegistrationEvents() {}
}
