package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows {@code $ref} inside one document. */
final class References {
  private References() {}

  static JsonNode follow(JsonNode document, JsonNode node) {
    JsonNode current = node;
    for (int hops = 0; hops < 20 && current.has("$ref"); hops++) {
      current = document.at(current.get("$ref").asText().substring(1));
    }
    return current;
  }
}
