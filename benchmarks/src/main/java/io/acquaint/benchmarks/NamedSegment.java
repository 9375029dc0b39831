package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The six segments that everything about segments is measured with.
 *
 * @param file the SQL of an expert, {@code limits/segments-FILE.sql}
 * @param type of the segment
 * @param condition in the condition language; the compound one names others as {@code :FILE}
 */
enum NamedSegment {
  ATTRIBUTE(
      "attribute",
      "DYNAMIC",
      """
      {"all":[{"field":"role","op":"IS","values":["DECISION_MAKER"]},
              {"field":"address.country","op":"IS","values":["NL"]}]}"""),
  LEAD(
      "lead",
      "DYNAMIC",
      """
      {"related":"leads","where":{"all":[
        {"field":"topic","op":"IS","values":["Conference Contoso Ltd"]},
        {"field":"status","op":"IS","values":["OPEN"]}]}}"""),
  COUNT(
      "count",
      "DYNAMIC",
      """
      {"interaction":"EMAIL_CLICKED","within":"P90D","count":{"op":"AT_LEAST","value":2}}"""),
  NOT_CLICKED(
      "not-clicked",
      "DYNAMIC",
      """
      {"all":[{"interaction":"EMAIL_SENT","within":"P90D"},
              {"not":{"interaction":"EMAIL_CLICKED","within":"P90D"}}]}"""),
  BIRTHDAY(
      "birthday",
      "DYNAMIC",
      """
      {"field":"birthDate","op":"ANNIVERSARY_IN_NEXT","values":["P7D"]}"""),
  COMPOUND(
      "compound",
      "COMPOUND",
      """
      {"all":[{"segment":":attribute"},{"not":{"segment":":not-clicked"}}]}""");

  private final String file;
  private final String type;
  private final String condition;

  NamedSegment(String file, String type, String condition) {
    this.file = file;
    this.type = type;
    this.condition = condition;
  }

  /** What it is called in tables. */
  String words() {
    return file;
  }

  /** Whether it is an attribute condition, for which goal b2 is strict. */
  boolean ofAttributes() {
    return this == ATTRIBUTE || this == BIRTHDAY;
  }

  /**
   * The condition.
   *
   * @param segments ids of those that are live, by their words
   */
  String condition(Map<String, String> segments) {
    String text = condition;
    for (Map.Entry<String, String> segment : segments.entrySet()) {
      text = text.replace(":" + segment.getKey(), segment.getValue());
    }
    return text;
  }

  /** The body of a new segment. */
  String request(String name, Map<String, String> segments) {
    return "{\"name\":\"%s\",\"type\":\"%s\",\"condition\":%s}"
        .formatted(name, type, condition(segments));
  }

  /** The expert's selection of members. */
  String members(Path root, Map<String, String> segments) {
    try {
      return Files.readString(root.resolve("benchmarks/limits/segments-" + file + ".sql"))
          .replaceAll("(?m)^--.*$", "")
          .replace(":attribute", segments.getOrDefault("attribute", ""))
          .replace(":behaviour", segments.getOrDefault("not-clicked", ""))
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
