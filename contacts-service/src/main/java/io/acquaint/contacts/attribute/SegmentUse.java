package io.acquaint.contacts.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Says whether the condition of a segment asks about an attribute. */
final class SegmentUse {

  private final AttributeEntity entity;
  private final String field;

  SegmentUse(AttributeEntity entity, String name) {
    this.entity = entity;
    this.field = "attributes." + name;
  }

  /** At its top level a condition is about contacts. */
  boolean in(JsonNode condition) {
    return in(condition, AttributeEntity.CONTACT);
  }

  private boolean in(JsonNode node, @Nullable AttributeEntity subject) {
    if (subject == entity && node.path("field").asText().equals(field)) {
      return true;
    }
    AttributeEntity inside =
        node.path("related").isTextual() ? endOf(node.path("related").asText()) : subject;
    return node.valueStream().anyMatch(child -> in(child, inside));
  }

  /** Whom the last step of a relation leads to; null for records without attributes. */
  private static @Nullable AttributeEntity endOf(String relation) {
    return switch (relation.substring(relation.lastIndexOf('.') + 1)) {
      case "contacts", "contact", "guardian" -> AttributeEntity.CONTACT;
      case "account", "parent" -> AttributeEntity.ACCOUNT;
      case "leads", "lead" -> AttributeEntity.LEAD;
      default -> null;
    };
  }
}
