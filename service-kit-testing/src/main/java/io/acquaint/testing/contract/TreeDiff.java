package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The differences of two documents, each as one readable line; the order of fields is no matter.
 */
final class TreeDiff {
  private static final int WIDEST = 160;
  private final List<String> lines = new ArrayList<>();

  private TreeDiff() {}

  static List<String> between(JsonNode before, JsonNode after) {
    TreeDiff diff = new TreeDiff();
    diff.compare("", before, after);
    return diff.lines;
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null || after == null) {
      if (before != null) {
        lines.add("- " + path + " " + shorten(before));
      }
      if (after != null) {
        lines.add("+ " + path + " " + shorten(after));
      }
    } else if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path + "/" + name, before.get(name), after.get(name)));
    } else if (before.isArray() && after.isArray()) {
      int longer = Math.max(before.size(), after.size());
      for (int i = 0; i < longer; i++) {
        compare(path + "/" + i, before.get(i), after.get(i));
      }
    } else if (!sameScalar(before, after)) {
      lines.add("- " + path + " " + shorten(before) + "\n+ " + path + " " + shorten(after));
    }
  }

  /** YAML and JSON spell numbers differently. */
  private static boolean sameScalar(JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber()) {
      return before.decimalValue().compareTo(after.decimalValue()) == 0;
    }
    return before.equals(after);
  }

  private static String shorten(JsonNode node) {
    String text = node.toString();
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "...";
  }
}
