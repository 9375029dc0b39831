package io.acquaint.leads.attribute;

import io.acquaint.kit.json.JsonNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A custom field as contacts-service registered it.
 *
 * @param type TEXT, NUMBER, BOOLEAN or DATE; a type we do not know yet takes any value
 * @param allowedValues the only texts it may hold; empty when any will do
 */
public record KnownAttribute(String name, long version, String type, List<String> allowedValues) {

  private static final int MAX_TEXT = 1000;

  /** What a value must be, as the end of a sentence that begins with "must be". */
  String wanted() {
    if (!allowedValues.isEmpty()) {
      return "one of " + String.join(", ", allowedValues);
    }
    return switch (type) {
      case "TEXT" -> "a text of at most " + MAX_TEXT + " characters";
      case "NUMBER" -> "a number that a 64-bit floating point number can hold";
      case "BOOLEAN" -> "true or false";
      case "DATE" -> "a date such as 2026-03-01";
      default -> "a value of type " + type;
    };
  }

  boolean accepts(Object value) {
    return switch (type) {
      case "TEXT" ->
          value instanceof String text
              && text.length() <= MAX_TEXT
              && (allowedValues.isEmpty() || allowedValues.contains(text));
      case "NUMBER" -> value instanceof Number number && JsonNumbers.fitDouble(number);
      case "BOOLEAN" -> value instanceof Boolean;
      case "DATE" -> value instanceof String text && isDate(text);
      default -> true;
    };
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }
}
