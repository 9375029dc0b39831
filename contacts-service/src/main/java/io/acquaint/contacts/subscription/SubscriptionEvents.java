package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.UUID;

/**
 * What is published about subscriptions: the whole of one, keyed by contact and list, in the
 * partition of the contact.
 */
final class SubscriptionEvents {

  static OutboxEvent state(SubscriptionView view) {
    String type =
        switch (view.status()) {
          case JOINED -> "subscription.joined";
          case LEFT -> "subscription.left";
        };
    return new OutboxEvent(
        PublishedTopics.SUBSCRIPTIONS.name(),
        view.contactId().toString(),
        key(view.contactId(), view.listId()),
        type,
        view.id().toString(),
        view);
  }

  /** Lets Kafka forget it. */
  static OutboxEvent tombstone(Subscription gone) {
    return new OutboxEvent(
        PublishedTopics.SUBSCRIPTIONS.name(),
        gone.contactId.toString(),
        key(gone.contactId, gone.listId),
        OutboxEvent.TOMBSTONE,
        gone.id.toString(),
        null);
  }

  private static String key(UUID contact, UUID list) {
    return contact + ":" + list;
  }

  private SubscriptionEvents() {}
}
