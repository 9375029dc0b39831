package io.acquaint.kit.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in a client's words what a field takes. */
final class Expected {

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(int.class, "a whole number"),
          Map.entry(long.class, "a whole number"),
          Map.entry(Integer.class, "a whole number"),
          Map.entry(Long.class, "a whole number"),
          Map.entry(UUID.class, "a UUID"),
          Map.entry(Instant.class, "a UTC timestamp that exists, as 2026-11-30T10:15:00Z"),
          Map.entry(LocalDate.class, "a date that exists, as 2026-11-30"),
          Map.entry(LocalTime.class, "a time of day, as 10:15"),
          Map.entry(Duration.class, "an ISO 8601 duration, as PT15M"),
          Map.entry(Period.class, "an ISO 8601 period, as P14D"),
          Map.entry(ZoneId.class, "a time zone, as Europe/Berlin"));

  private Expected() {}

  static String of(Class<?> type) {
    String words = WORDS.get(type);
    if (words != null) {
      return words;
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a number";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  /** The code of a text that does not become such a value. */
  static String code(Class<?> type) {
    if (type.isEnum()) {
      return BodyFindings.UNKNOWN_VALUE;
    }
    if (type == Instant.class || type == LocalDate.class) {
      return BodyFindings.INVALID_DATE;
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() || type == Boolean.class
        ? BodyFindings.WRONG_TYPE
        : BodyFindings.INVALID_FORMAT;
  }
}
