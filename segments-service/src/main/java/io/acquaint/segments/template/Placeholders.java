package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Parameters in a condition: objects {@code {"parameter":"name"}} in place of values. A value that
 * is an array becomes several values.
 */
final class Placeholders {
  private static final String PARAMETER = "parameter";

  private Placeholders() {}

  /** The names of all parameters in a condition. */
  static Set<String> names(JsonNode condition) {
    Set<String> names = new TreeSet<>();
    collect(condition, names);
    return names;
  }

  /** The condition with values in place of parameters; a parameter without a value stays. */
  static JsonNode fill(JsonNode node, Map<String, JsonNode> values) {
    if (isParameter(node)) {
      return values.getOrDefault(node.path(PARAMETER).asText(), node);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue(), values)));
      return filled;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      for (JsonNode element : array) {
        JsonNode value = fill(element, values);
        if (isParameter(element) && value instanceof ArrayNode several) {
          filled.addAll(several);
        } else {
          filled.add(value);
        }
      }
      return filled;
    }
    return node;
  }

  private static void collect(JsonNode node, Set<String> to) {
    if (isParameter(node)) {
      to.add(node.path(PARAMETER).asText());
    } else {
      node.forEach(child -> collect(child, to));
    }
  }

  private static boolean isParameter(JsonNode node) {
    return node.isObject() && node.size() == 1 && node.path(PARAMETER).isTextual();
  }
}
