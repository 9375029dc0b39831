package io.acquaint.kit.openapi;

import java.util.Locale;

/** Turns names into plain words, for descriptions that nobody has written. */
final class Words {
  private Words() {}

  /**
   * {@code firstName} becomes {@code first name}, {@code SALES_READY} becomes {@code sales ready}.
   */
  static String of(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
        .replace('_', ' ')
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT)
        .trim();
  }

  static String sentence(String words) {
    return words.isEmpty() ? words : capital(words) + ".";
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
