package io.acquaint.kit.list;

import org.jspecify.annotations.Nullable;

/** Turns {@code *} wildcards into a LIKE pattern with the escape character {@code !}. */
final class LikePattern {

  private LikePattern() {}

  /** The pattern, or null when the value has no wildcard. */
  static @Nullable String of(String value) {
    if (value.indexOf('*') < 0) {
      return null;
    }
    var pattern = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '*' -> pattern.append('%');
        case '%', '_', '!' -> pattern.append('!').append(c);
        default -> pattern.append(c);
      }
    }
    return pattern.toString();
  }
}
