package io.acquaint.contacts.attribute;

import io.acquaint.kit.json.JsonNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What an attribute holds. In JSON a date is a text such as 2026-03-01. */
public enum AttributeType {
  TEXT,
  NUMBER,
  BOOLEAN,
  DATE;

  /** The longest text an attribute holds. */
  static final int MAX_TEXT = 1000;

  /** What a value must be, as the end of a sentence that begins with "must be". */
  String wanted() {
    return switch (this) {
      case TEXT -> "a text of at most " + MAX_TEXT + " characters";
      case NUMBER -> "a number that a 64-bit floating point number can hold";
      case BOOLEAN -> "true or false";
      case DATE -> "a date such as 2026-03-01";
    };
  }

  boolean accepts(Object value) {
    return switch (this) {
      case TEXT -> value instanceof String text && text.length() <= MAX_TEXT;
      case NUMBER -> value instanceof Number number && JsonNumbers.fitDouble(number);
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof String text && isDate(text);
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
