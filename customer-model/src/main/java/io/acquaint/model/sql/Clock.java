package io.acquaint.model.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.time.MovingBound;
import io.acquaint.model.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The instant and the zone of one evaluation, and calendar arithmetic in SQL. */
record Clock(Instant now, ZoneId zone) {

  static Field<Instant> at(Instant instant) {
    return val(instant, SQLDataType.INSTANT);
  }

  Field<Instant> nowField() {
    return at(now);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** When the bound reaches what a column says: {@link MovingBound#reaches} in SQL. */
  static Field<Instant> reaches(MovingBound bound, Field<Instant> target) {
    List<MovingBound.Piece> pieces = bound.pieces();
    List<Field<Instant>> candidates = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      MovingBound.Piece piece = pieces.get(i);
      Field<Instant> at =
          plusSeconds(target, -piece.shift().toSeconds(), -piece.shift().toNanosPart());
      if (pieces.size() == 1) {
        candidates.add(at);
        break;
      }
      Field<Instant> candidate = greatest(at(piece.from()), at);
      Instant end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : bound.horizon();
      candidates.add(end == null ? candidate : when(candidate.lt(at(end)), candidate));
    }
    if (bound.horizon() != null) {
      candidates.add(at(bound.horizon()));
    }
    Field<Instant> first = candidates.getFirst();
    return candidates.size() == 1
        ? first
        : least(first, candidates.subList(1, candidates.size()).toArray(Field<?>[]::new));
  }

  private static Field<Instant> plusSeconds(Field<Instant> time, long seconds, int nanos) {
    return field(
        "({0} + {1} * interval '1 microsecond')",
        SQLDataType.INSTANT, time, val(seconds * 1_000_000 + nanos / 1_000, SQLDataType.BIGINT));
  }

  /** The microsecond after. */
  static Field<Instant> justAfter(Field<Instant> time) {
    return field("({0} + interval '1 microsecond')", SQLDataType.INSTANT, time);
  }

  /** The first instant of a local day. */
  Field<Instant> startOf(Field<LocalDate> day) {
    if (zone.normalized().equals(ZoneOffset.UTC)) {
      return field("({0}::timestamp at time zone 'UTC')", SQLDataType.INSTANT, day);
    }
    return field(
        "((({0}::timestamp - interval '1 second') at time zone {1}) + interval '1 second')",
        SQLDataType.INSTANT, day, val(zone.getId()));
  }

  /** The local day of an instant. */
  Field<LocalDate> dayOf(Field<Instant> time) {
    return field("(({0} at time zone {1})::date)", SQLDataType.LOCALDATE, time, val(zone.getId()));
  }

  static Field<LocalDate> plusDays(Field<LocalDate> day, int days) {
    return field("({0} + {1})", SQLDataType.LOCALDATE, day, inline(days));
  }

  /** The day shifted by a span of months or days. */
  static Field<LocalDate> shiftDay(Field<LocalDate> day, Span span, int direction) {
    return field(
        "(({0} + make_interval(months => {1}, days => {2}))::date)",
        SQLDataType.LOCALDATE, day, val(direction * span.months()), val(direction * span.days()));
  }

  /** The instant shifted by a span, as {@link Span#shift}. */
  Field<Instant> shift(Field<Instant> time, Span span, int direction) {
    if (span.isExact()) {
      return plusSeconds(
          time, direction * span.exact().toSeconds(), direction * span.exact().toNanosPart());
    }
    return field(
        "((({0} at time zone {1}) + make_interval(months => {2}, days => {3})) at time zone {1})",
        SQLDataType.INSTANT,
        time,
        val(zone.getId()),
        val(direction * span.months()),
        val(direction * span.days()));
  }

  /** As {@link io.acquaint.model.time.Days#firstWhoseBackReaches}. */
  static Field<LocalDate> firstWhoseBackReaches(Field<LocalDate> day, Span span) {
    Field<LocalDate> guess = shiftDay(day, span, 1);
    return when(shiftDay(guess, span, -1).lt(day), plusDays(guess, 1)).otherwise(guess);
  }

  /** As {@link io.acquaint.model.time.Days#firstWhoseAheadReaches}. */
  static Field<LocalDate> firstWhoseAheadReaches(Field<LocalDate> day, Span span) {
    Field<LocalDate> guess = shiftDay(day, span, -1);
    return when(shiftDay(guess, span, 1).lt(day), plusDays(guess, 1)).otherwise(guess);
  }

  /** As {@link io.acquaint.model.time.Days#nextAnniversary}. */
  Field<LocalDate> nextAnniversary(Field<LocalDate> day) {
    Field<LocalDate> thisYear = anniversary(day, today().getYear());
    return when(thisYear.lt(val(today())), anniversary(day, today().getYear() + 1))
        .otherwise(thisYear);
  }

  private static Field<LocalDate> anniversary(Field<LocalDate> day, int year) {
    return field(
        "(({0} + make_interval(years => {1} - extract(year from {0})::int))::date)",
        SQLDataType.LOCALDATE, day, val(year));
  }
}
