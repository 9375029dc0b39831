package io.acquaint.model.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.condition.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.UUID;

/** Reads values from event bodies: by the field's type, comparable, null if absent or blank. */
final class Bodies {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Bodies() {}

  /**
   * The value of a field as JSON that PostgreSQL turns into the column's type.
   *
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} if it cannot be one
   */
  static JsonNode value(JsonNode body, FieldSpec field) {
    JsonNode at = body.at(field.pointer());
    if (at.isMissingNode() || at.isNull()) {
      return JSON.nullNode();
    }
    return switch (field.type()) {
      case TEXT -> comparable(plain(at));
      case ENUM -> text(plain(at));
      case ID -> field.uuid() ? uuid(plain(at)) : comparable(plain(at));
      case NUMBER, MONEY -> number(at);
      case BOOLEAN -> flag(at);
      case SET -> set(at);
      case DATE ->
          plain(at).isBlank() ? JSON.nullNode() : text(LocalDate.parse(plain(at)).toString());
      case TIME ->
          plain(at).isBlank()
              ? JSON.nullNode()
              : text(OffsetDateTime.parse(plain(at)).toInstant().toString());
    };
  }

  /** Custom attributes: texts comparable, everything else as it is. */
  static ObjectNode attributes(JsonNode body) {
    ObjectNode out = JSON.objectNode();
    body.path("attributes")
        .properties()
        .forEach(
            e -> {
              JsonNode v =
                  e.getValue().isTextual() ? comparable(e.getValue().textValue()) : e.getValue();
              if (!v.isNull()) {
                out.set(e.getKey(), v);
              }
            });
    return out;
  }

  /** Phones come as an object with validity. */
  private static String plain(JsonNode node) {
    for (String name : new String[] {"value", "number", "e164"}) {
      if (node.isObject() && node.has(name)) {
        return node.get(name).asText();
      }
    }
    return node.isValueNode() ? node.asText() : "";
  }

  private static JsonNode comparable(String raw) {
    return text(Texts.comparable(raw.replace("\0", "")));
  }

  private static JsonNode text(String value) {
    return value.isBlank() ? JSON.nullNode() : JSON.textNode(value);
  }

  private static JsonNode uuid(String value) {
    return value.isBlank() ? JSON.nullNode() : JSON.textNode(UUID.fromString(value).toString());
  }

  private static JsonNode number(JsonNode node) {
    String plain = node.isObject() ? node.path("amount").asText() : node.asText();
    return plain.isBlank() ? JSON.nullNode() : JSON.numberNode(new BigDecimal(plain));
  }

  private static JsonNode flag(JsonNode node) {
    if (!node.isBoolean()) {
      throw new IllegalArgumentException("true or false expected");
    }
    return node;
  }

  private static JsonNode set(JsonNode node) {
    ArrayNode out = JSON.arrayNode();
    TreeSet<String> sorted = new TreeSet<>();
    node.forEach(n -> sorted.add(n.asText()));
    sorted.forEach(out::add);
    return out;
  }
}
