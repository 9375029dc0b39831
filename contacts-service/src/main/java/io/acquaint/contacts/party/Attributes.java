package io.acquaint.contacts.party;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Custom values as requests carry them. */
public final class Attributes {

  /**
   * The values without those that say nothing: null and blank are the same as absent. Texts are
   * stripped and brought into NFC, as everywhere.
   */
  public static @Nullable Map<String, Object> cleaned(@Nullable Map<String, Object> values) {
    if (values == null || values.isEmpty()) {
      return values;
    }
    var cleaned = new LinkedHashMap<String, Object>();
    values.forEach(
        (name, value) -> {
          Object kept = value instanceof String text ? folded(text) : value;
          if (kept != null && !"".equals(kept)) {
            cleaned.put(name, kept);
          }
        });
    return cleaned;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  private Attributes() {}
}
