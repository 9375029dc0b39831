package io.acquaint.contacts.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;

/** Says whether a condition speaks of a list, by its id or by its name. */
final class ListUse {

  private static final String NAME_FIELD = "listName";

  private final String id;
  private final String name;

  ListUse(ListId id, String name) {
    this.id = id.toString();
    this.name = comparable(name);
  }

  boolean in(JsonNode condition) {
    if (condition.isTextual()) {
      return condition.asText().strip().equalsIgnoreCase(id);
    }
    boolean named =
        condition.path("field").asText().equals(NAME_FIELD)
            && condition.path("values").valueStream().anyMatch(this::isName);
    return named || condition.valueStream().anyMatch(this::in);
  }

  private boolean isName(JsonNode value) {
    return comparable(value.asText()).equals(name);
  }

  /** As conditions compare texts: also where a sigma stands does not matter. */
  private static String comparable(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC).replace('\u03c2', '\u03c3');
  }
}
