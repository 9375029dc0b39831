package io.acquaint.model.sql;

import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.time.MovingBound;
import io.acquaint.model.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/** Comparisons of dates and times with the moving clock, and when they change. */
final class MovingComparison {

  private final Span span;
  private final Clock clock;

  MovingComparison(Span span, Clock clock) {
    this.span = span;
    this.clock = clock;
  }

  Truth ofDay(Field<LocalDate> day, Operator op) {
    return switch (op) {
      case IN_LAST -> inLastDays(day);
      case NOT_IN_LAST -> inLastDays(day).negated();
      case IN_NEXT -> inNextDays(day);
      case ANNIVERSARY_IN_NEXT -> anniversary(day);
      default -> throw new IllegalStateException("No moving operator: " + op);
    };
  }

  Truth ofInstant(Field<Instant> time, Operator op) {
    return switch (op) {
      case IN_LAST -> inLast(time);
      case NOT_IN_LAST -> inLast(time).negated();
      case IN_NEXT -> inNext(time);
      case ANNIVERSARY_IN_NEXT -> anniversary(clock.dayOf(time));
      default -> throw new IllegalStateException("No moving operator: " + op);
    };
  }

  private Truth inLastDays(Field<LocalDate> day) {
    LocalDate today = clock.today();
    Condition value = day.gt(val(span.shift(today, -1))).and(day.le(val(today)));
    Field<Instant> until =
        when(day.gt(val(today)), clock.startOf(day))
            .when(value, clock.startOf(Clock.firstWhoseBackReaches(day, span)))
            .otherwise(Truth.NEVER);
    return new Truth(value, until);
  }

  private Truth inNextDays(Field<LocalDate> day) {
    LocalDate today = clock.today();
    LocalDate end = span.shift(today, 1);
    Condition value = day.ge(val(today)).and(day.lt(val(end)));
    Field<LocalDate> next = Clock.plusDays(day, 1);
    Field<Instant> until =
        when(value, clock.startOf(next))
            .when(day.ge(val(end)), clock.startOf(Clock.firstWhoseAheadReaches(next, span)))
            .otherwise(Truth.NEVER);
    return new Truth(value, until);
  }

  private Truth anniversary(Field<LocalDate> day) {
    Field<LocalDate> next = clock.nextAnniversary(day);
    Field<LocalDate> after = Clock.plusDays(next, 1);
    Condition value = next.lt(val(span.shift(clock.today(), 1)));
    Field<Instant> until =
        when(day.isNull(), Truth.NEVER)
            .when(value, clock.startOf(after))
            .otherwise(clock.startOf(Clock.firstWhoseAheadReaches(after, span)));
    return new Truth(value, until);
  }

  private Truth inLast(Field<Instant> time) {
    MovingBound bound = MovingBound.before(clock.now(), span, clock.zone());
    Condition value = time.gt(Clock.at(bound.current())).and(time.le(clock.nowField()));
    MovingBound.Setback back = bound.setback();
    Field<Instant> outside =
        back == null
            ? Truth.NEVER
            : when(time.gt(Clock.at(back.to())), Clock.at(back.at())).otherwise(Truth.NEVER);
    Field<Instant> until =
        when(time.gt(clock.nowField()), time)
            .when(value, Clock.reaches(bound, time))
            .otherwise(outside);
    return new Truth(value, until);
  }

  private Truth inNext(Field<Instant> time) {
    MovingBound bound = MovingBound.after(clock.now(), span, clock.zone());
    Condition value = time.ge(clock.nowField()).and(time.lt(Clock.at(bound.current())));
    MovingBound.Setback back = bound.setback();
    Field<Instant> leaves =
        back == null
            ? Clock.justAfter(time)
            : least(
                Clock.justAfter(time),
                when(time.ge(Clock.at(back.to())), Clock.at(back.at())).otherwise(Truth.NEVER));
    Field<Instant> until =
        when(value, leaves)
            .when(time.ge(Clock.at(bound.current())), Clock.reaches(bound, Clock.justAfter(time)))
            .otherwise(Truth.NEVER);
    return new Truth(value, until);
  }
}
