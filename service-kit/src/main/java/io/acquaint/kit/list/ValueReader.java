package io.acquaint.kit.list;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one value of a filter into the canonical text that is bound into SQL. */
final class ValueReader {

  /** Characters; longer values are refused, since no listed column holds them. */
  static final int MAX_LENGTH = 500;

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private ValueReader() {}

  /** The canonical form of the value, or nothing when it is not of the field's type. */
  static Optional<String> read(Field<?> field, String value) {
    if (!sound(value)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (field.type()) {
          case TEXT -> Normalizer.normalize(value, Normalizer.Form.NFC);
          case ENUM, SET -> oneOf(field, value);
          case ID -> ID.matcher(value).matches() ? value.toLowerCase(java.util.Locale.ROOT) : null;
          case NUMBER -> NUMBER.matcher(value).matches() ? value : null;
          case INTEGER -> INTEGER.matcher(value).matches() ? value : null;
          case BOOLEAN -> value.equals("true") || value.equals("false") ? value : null;
          case DATE -> date(value);
          case INSTANT -> DATE.matcher(value).matches() ? date(value) : instant(value);
        });
  }

  /** What a right value would look like, for the message. */
  static String expected(Field<?> field) {
    if (!field.allowedValues().isEmpty()) {
      return "one of " + String.join(", ", field.allowedValues());
    }
    return switch (field.type()) {
      case TEXT, ENUM, SET -> "text of at most " + MAX_LENGTH + " characters";
      case ID -> "a UUID";
      case NUMBER -> "a number";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date such as 2026-01-31";
      case INSTANT -> "a date or a time such as 2026-01-31T12:00:00Z";
    };
  }

  /** Whether PostgreSQL can hold the text: no NUL, no lone surrogate, not endless. */
  static boolean sound(String value) {
    return value.length() <= MAX_LENGTH
        && value.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(value);
  }

  private static @Nullable String oneOf(Field<?> field, String value) {
    return field.allowedValues().isEmpty() || field.allowedValues().contains(value) ? value : null;
  }

  private static @Nullable String date(String value) {
    try {
      LocalDate date = LocalDate.parse(value);
      return DATE.matcher(value).matches() && date.getYear() >= 1 ? value : null;
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private static @Nullable String instant(String value) {
    try {
      // A plus sign that was not encoded in the address arrives as a blank.
      OffsetDateTime time = OffsetDateTime.parse(value.replace(' ', '+'));
      Instant instant = time.toInstant().truncatedTo(ChronoUnit.MICROS);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999 ? instant.toString() : null;
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
