package io.acquaint.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Local days: of a zone, shifted by spans, and anniversaries. */
public final class Days {

  private Days() {}

  /** The first instant of the local day. */
  public static Instant start(LocalDate day, ZoneId zone) {
    return Span.resolve(day.minusDays(1).atTime(23, 59, 59), zone).plusSeconds(1);
  }

  /** The first day whose shift by {@code span} back is at or after {@code day}. */
  public static LocalDate firstWhoseBackReaches(LocalDate day, Span span) {
    LocalDate guess = span.shift(day, 1);
    return span.shift(guess, -1).isBefore(day) ? guess.plusDays(1) : guess;
  }

  /** The first day whose shift by {@code span} ahead is at or after {@code day}. */
  public static LocalDate firstWhoseAheadReaches(LocalDate day, Span span) {
    LocalDate guess = span.shift(day, -1);
    return span.shift(guess, 1).isBefore(day) ? guess.plusDays(1) : guess;
  }

  /** The first anniversary on or after {@code today}; 29 February is kept on the 28th. */
  public static LocalDate nextAnniversary(LocalDate day, LocalDate today) {
    LocalDate thisYear = day.plusYears(today.getYear() - day.getYear());
    return thisYear.isBefore(today) ? day.plusYears(today.getYear() + 1 - day.getYear()) : thisYear;
  }
}
