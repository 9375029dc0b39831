package io.acquaint.kit.http;

/** What a text in a path may be. */
public final class PathText {

  /**
   * For {@code @Pattern}: no blanks at its ends, no control characters, and nothing that stands for
   * bytes that were no UTF-8: two such texts would be the same.
   */
  public static final String PATTERN =
      "^[^\\x00-\\x20\\x7F\\uFFFD](?:[^\\x00-\\x1F\\x7F\\uFFFD]*[^\\x00-\\x20\\x7F\\uFFFD])?$";

  /** What {@code @Pattern} says of another. */
  public static final String MESSAGE = "must be text without blanks at its ends";

  private PathText() {}
}
