package io.acquaint.testing.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares an answer with what a guide shows of it. */
final class ShownAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANYTHING = "...";

  /** Fails with every difference; fields that the guide leaves out may hold what they like. */
  static void check(String where, String shown, String output) {
    var differences = new ArrayList<String>();
    compare("", read(where + ", shown answer", shown), read(where, output), differences);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          where + " answers otherwise:\n" + String.join("\n", differences) + "\nin " + output);
    }
  }

  private static void compare(
      String at, JsonNode shown, JsonNode actual, List<String> differences) {
    if (shown.asText().equals(ANYTHING) && !actual.isMissingNode()) {
      return;
    }
    if (shown.isObject() && actual.isObject()) {
      for (Map.Entry<String, JsonNode> field : shown.properties()) {
        String name = field.getKey();
        compare(at + "/" + name, field.getValue(), actual.path(name), differences);
      }
      return;
    }
    if (shown.isArray() && actual.isArray() && shown.size() == actual.size()) {
      for (int i = 0; i < shown.size(); i++) {
        compare(at + "/" + i, shown.get(i), actual.get(i), differences);
      }
      return;
    }
    if (!shown.equals(actual)) {
      differences.add("  " + at + " is " + actual + ", shown is " + shown);
    }
  }

  private static JsonNode read(String where, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(where + " is not JSON:\n" + text, e);
    }
  }

  private ShownAnswer() {}
}
