package io.acquaint.model.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A length of time as conditions write it: months (with years), or days (with weeks), or hours,
 * minutes and seconds; never a mixture, since adding and taking away a mixture are not inverse.
 * Months and days are calendar arithmetic in a zone; the rest is exact.
 */
public record Span(int months, int days, Duration exact) {

  /** Reads an ISO 8601 period such as P30D, P3M, P1Y6M or PT12H; empty if it is none of ours. */
  public static Optional<Span> parse(String text) {
    try {
      if (text.startsWith("PT")) {
        Duration exact = Duration.parse(text);
        boolean whole = exact.getNano() % 1000 == 0;
        return exact.isPositive() && whole ? Optional.of(new Span(0, 0, exact)) : Optional.empty();
      }
      Period period = Period.parse(text);
      long months = period.toTotalMonths();
      boolean positive = period.getYears() >= 0 && period.getMonths() >= 0 && !period.isNegative();
      boolean one = (months > 0) != (period.getDays() > 0);
      return positive && one && months <= 1200 && period.getDays() <= 36_500
          ? Optional.of(new Span((int) months, period.getDays(), Duration.ZERO))
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** An upper bound of its length in days, for limits. */
  public long atMostDays() {
    return (long) Math.ceil(months * 365.25 / 12) + days + exact.plusDays(1).minusNanos(1).toDays();
  }

  /** Whether it is exact, so that no calendar is needed. */
  public boolean isExact() {
    return months == 0 && days == 0;
  }

  /** The local date that is this much later ({@code direction} 1) or earlier (-1). */
  public LocalDate shift(LocalDate date, int direction) {
    return date.plusMonths((long) direction * months).plusDays((long) direction * days);
  }

  /** The instant that is this much later ({@code direction} 1) or earlier (-1) in the zone. */
  public Instant shift(Instant instant, ZoneId zone, int direction) {
    if (isExact()) {
      return direction > 0 ? instant.plus(exact) : instant.minus(exact);
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    LocalDateTime moved =
        LocalDateTime.of(shift(local.toLocalDate(), direction), local.toLocalTime());
    return resolve(moved, zone);
  }

  /** The instant of a local time: the later one where it exists twice. */
  static Instant resolve(LocalDateTime local, ZoneId zone) {
    return ZonedDateTime.ofLocal(local, zone, null).withLaterOffsetAtOverlap().toInstant();
  }

  @Override
  public String toString() {
    if (isExact()) {
      return exact.toString();
    }
    return Period.ofMonths(months).plusDays(days).normalized().toString();
  }
}
