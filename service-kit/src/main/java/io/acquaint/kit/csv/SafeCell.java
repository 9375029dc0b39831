package io.acquaint.kit.csv;

/** Keeps a spreadsheet from running what a stranger typed into a name field. */
public final class SafeCell {

  private SafeCell() {}

  /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
  public static String of(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (text.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
      default -> text;
    };
  }
}
