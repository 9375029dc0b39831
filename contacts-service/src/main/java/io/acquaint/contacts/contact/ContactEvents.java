package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;

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

  /** The last state, and then the tombstone that lets Kafka forget it. */
  static List<OutboxEvent> deleted(ContactView view) {
    return List.of(
        state("contact.deleted", view), OutboxEvent.tombstone(PublishedTopics.CONTACTS, view.id()));
  }

  private static OutboxEvent state(String type, ContactView view) {
    return OutboxEvent.state(PublishedTopics.CONTACTS, view.id(), type, view);
  }

  private ContactEvents() {}
}
