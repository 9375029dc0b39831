package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;
import java.util.UUID;

/** What is published about contacts: always the whole contact as it is answered. */
final class ContactEvents {

  static OutboxEvent created(ContactView view) {
    return state("contact.created", view);
  }

  static OutboxEvent updated(ContactView view) {
    return state("contact.updated", view);
  }

  static OutboxEvent consentChanged(ContactView view) {
    return state("consent.changed", view);
  }

  /** The record that gave way, with {@code mergedIntoId}. */
  static OutboxEvent merged(ContactView view) {
    return state("contact.merged", view);
  }

  /** The last state, and then the tombstone that lets Kafka forget it. */
  static List<OutboxEvent> deleted(ContactView view) {
    return List.of(
        state("contact.deleted", view), OutboxEvent.tombstone(PublishedTopics.CONTACTS, view.id()));
  }

  /** Says of the person no more than the id, and then the tombstone. */
  static List<OutboxEvent> erased(ContactView view) {
    return List.of(
        OutboxEvent.state(
            PublishedTopics.CONTACTS,
            view.id(),
            "contact.erased",
            new Erased(view.id(), view.version())),
        OutboxEvent.tombstone(PublishedTopics.CONTACTS, view.id()));
  }

  /** What is left to say of an erased person. */
  private record Erased(UUID id, long version) {}

  private static OutboxEvent state(String type, ContactView view) {
    return OutboxEvent.state(PublishedTopics.CONTACTS, view.id(), type, view);
  }

  private ContactEvents() {}
}
