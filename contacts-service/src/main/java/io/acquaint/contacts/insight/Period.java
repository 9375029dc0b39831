package io.acquaint.contacts.insight;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the interactions is asked for.
 *
 * @param from the first day, UTC
 * @param to the last day
 * @param journeyId only those of this journey
 */
record Period(LocalDate from, LocalDate to, Interval interval, @Nullable String journeyId) {

  private static final int MOST_YEARS = 10;

  /**
   * Reads the parameters of a request.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 with all findings at once
   */
  static Period read(
      @Nullable String from,
      @Nullable String to,
      @Nullable String interval,
      @Nullable String journeyId,
      LocalDate today) {
    var findings = new ArrayList<Finding>();
    LocalDate last = day("to", to, findings).orElse(today);
    LocalDate first = day("from", from, findings).orElse(last.minusMonths(12).plusDays(1));
    Interval span = interval(interval, findings);
    if (findings.isEmpty() && first.isAfter(last)) {
      findings.add(Finding.parameter("from", "after_to", "must not be after to"));
    }
    if (findings.isEmpty() && first.plusYears(MOST_YEARS).isBefore(last)) {
      findings.add(
          Finding.parameter("from", "too_long", "must be at most " + MOST_YEARS + " years ago"));
    }
    if (!findings.isEmpty()) {
      throw Problems.badRequest(findings);
    }
    String journey = journeyId == null || journeyId.isBlank() ? null : journeyId.strip();
    return new Period(first, last, span, journey);
  }

  /** The first instant, for SQL. */
  String begin() {
    return from + "T00:00:00Z";
  }

  /** The first instant after it, for SQL. */
  String end() {
    return to.plusDays(1) + "T00:00:00Z";
  }

  private static Optional<LocalDate> day(
      String name, @Nullable String text, List<Finding> findings) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          text.contains("T")
              ? OffsetDateTime.parse(text.replace(' ', '+'))
                  .withOffsetSameInstant(ZoneOffset.UTC)
                  .toLocalDate()
              : LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 9998) {
        return Optional.of(day);
      }
    } catch (DateTimeException notADay) {
      // Falls through to the finding.
    }
    findings.add(Finding.parameter(name, "invalid_value", "must be a date such as 2026-03-01"));
    return Optional.empty();
  }

  private static Interval interval(@Nullable String text, List<Finding> findings) {
    try {
      return text == null || text.isBlank()
          ? Interval.DAY
          : Interval.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      findings.add(Finding.parameter("interval", "invalid_value", "must be day, week or month"));
      return Interval.DAY;
    }
  }
}
