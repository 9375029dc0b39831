package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.acquaint.model.time.Days;
import io.acquaint.model.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * ANNIVERSARY_IN_NEXT for everybody at once. The answer depends on nothing but the month and the
 * day of the month, so it is worked out for each of the year's days and looked up for each row.
 * (For a few rows {@link MovingComparison} costs less than such a table.)
 */
final class Anniversaries {
  private static final int DAYS = 31;
  private static final int LEAP_YEAR = 2000;

  private final Boolean[] near = new Boolean[Month.values().length * DAYS];
  private final Instant[] until = new Instant[near.length];

  Anniversaries(Span span, Clock clock) {
    LocalDate end = span.shift(clock.today(), 1);
    LocalDate first = LocalDate.of(LEAP_YEAR, 1, 1);
    for (LocalDate day = first; day.getYear() == LEAP_YEAR; day = day.plusDays(1)) {
      LocalDate next = Days.nextAnniversary(day, clock.today());
      LocalDate after = next.plusDays(1);
      boolean in = next.isBefore(end);
      int row = (day.getMonthValue() - 1) * DAYS + day.getDayOfMonth() - 1;
      near[row] = in;
      until[row] = Days.start(in ? after : Days.firstWhoseAheadReaches(after, span), clock.zone());
    }
  }

  /** Joins the table to the frame; rows without the day have no answer, which is false. */
  Truth of(Field<LocalDate> day, Frame frame, String as) {
    Select<?> days =
        select(
                field(name("y", "v"), SQLDataType.BOOLEAN),
                field(name("y", "u"), SQLDataType.INSTANT),
                field(name("y", "i"), SQLDataType.BIGINT))
            .from(
                table(
                    "unnest({0}, {1}) with ordinality as y(v, u, i)",
                    val(near, SQLDataType.BOOLEAN.array()),
                    val(until, SQLDataType.INSTANT.array())));
    Field<Long> row =
        field(
            "((date_part('month', {0}) - 1) * {1} + date_part('day', {0}))::int8",
            SQLDataType.BIGINT, day, inline(DAYS));
    frame.join(days, as, row.eq(Frame.column(as, "i", SQLDataType.BIGINT)));
    return new Truth(
        condition(Frame.column(as, "v", SQLDataType.BOOLEAN)),
        field(
            "coalesce({0}, {1})",
            SQLDataType.INSTANT, Frame.column(as, "u", SQLDataType.INSTANT), Truth.NEVER));
  }
}
