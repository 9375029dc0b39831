package io.acquaint.contacts.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says whether the condition of a segment or of a scoring rule asks about an attribute. */
final class ConditionUse {

  private final AttributeEntity entity;
  private final String field;

  /** How a scoring rule speaks of the lead that is scored, and of its account. */
  private final String ofTheLead;

  ConditionUse(AttributeEntity entity, String name) {
    this.entity = entity;
    this.field = "attributes." + name;
    this.ofTheLead = entity.name().toLowerCase(Locale.ROOT) + "." + field;
  }

  /**
   * @param subject whose fields stand at the top level without a prefix
   */
  boolean in(JsonNode node, @Nullable AttributeEntity subject) {
    String asked = node.path("field").asText();
    if ((subject == entity && asked.equals(field)) || asked.equals(ofTheLead)) {
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
