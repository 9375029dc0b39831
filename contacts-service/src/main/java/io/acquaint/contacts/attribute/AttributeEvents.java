package io.acquaint.contacts.attribute;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.util.List;

/** What is published about attribute definitions; keyed by entity and name. */
final class AttributeEvents {

  static OutboxEvent created(AttributeDefinitionView view) {
    return event("attribute-definition.created", view);
  }

  static OutboxEvent updated(AttributeDefinitionView view) {
    return event("attribute-definition.updated", view);
  }

  static List<OutboxEvent> deleted(AttributeDefinitionView view) {
    String key = key(view);
    return List.of(
        event("attribute-definition.deleted", view),
        new OutboxEvent(
            PublishedTopics.ATTRIBUTE_DEFINITIONS.name(),
            key,
            key,
            OutboxEvent.TOMBSTONE,
            view.id().toString(),
            null));
  }

  private static OutboxEvent event(String type, AttributeDefinitionView view) {
    String key = key(view);
    return new OutboxEvent(
        PublishedTopics.ATTRIBUTE_DEFINITIONS.name(), key, key, type, view.id().toString(), view);
  }

  private static String key(AttributeDefinitionView view) {
    return view.entity() + ":" + view.name();
  }

  private AttributeEvents() {}
}
