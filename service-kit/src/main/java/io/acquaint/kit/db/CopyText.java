package io.acquaint.kit.db;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

  private final StringBuilder rows;
  private boolean first = true;

  CopyText(int size) {
    this.rows = new StringBuilder(size);
  }

  void value(@Nullable Object value) {
    if (!first) {
      rows.append('\t');
    }
    first = false;
    if (value == null) {
      rows.append("\\N");
    } else {
      escaped(text(value));
    }
  }

  void endRow() {
    rows.append('\n');
    first = true;
  }

  byte[] bytes() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    return switch (value) {
      case String text -> text;
      case Enum<?> constant -> constant.name();
      case Collection<?> list -> array(list);
      case Object[] list -> array(Arrays.asList(list));
      case UUID id -> id.toString();
      case Number number -> number.toString();
      case Boolean yes -> yes.toString();
      case LocalDate day -> day.toString();
      case Instant instant -> instant.toString();
      default -> throw new IllegalArgumentException("No text for " + value.getClass().getName());
    };
  }

  private static String array(Collection<?> values) {
    return values.stream()
        .map(value -> '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        case '\t' -> rows.append("\\t");
        default -> rows.append(c);
      }
    }
  }
}
