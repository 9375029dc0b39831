package io.acquaint.model.sql;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What a node became.
 *
 * @param value true, false, or null which means false
 * @param until the first instant at which {@code value} can change by time alone ({@link #NEVER}
 *     included); null if that is never, whatever the data
 */
record Truth(Condition value, @Nullable Field<Instant> until) {

  static final Field<Instant> NEVER = field("timestamptz 'infinity'", SQLDataType.INSTANT);
  private static final Field<Instant> BEFORE_ALL =
      field("timestamptz '-infinity'", SQLDataType.INSTANT);

  static Truth fixed(Condition value) {
    return new Truth(value, null);
  }

  Condition isNot() {
    return DSL.condition("({0}) is not true", value);
  }

  Truth negated() {
    return new Truth(isNot(), until);
  }

  /** True: the earliest of the children. False: the latest of the false children. */
  static Truth all(List<Truth> parts) {
    return combined(parts, true);
  }

  /** True: the latest of the true children. False: the earliest of the children. */
  static Truth any(List<Truth> parts) {
    return combined(parts, false);
  }

  private static Truth combined(List<Truth> parts, boolean all) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    List<Condition> values = parts.stream().map(Truth::value).toList();
    Condition value = all ? and(values) : or(values);
    List<Truth> timed = parts.stream().filter(p -> p.until != null).toList();
    if (timed.isEmpty()) {
      return fixed(value);
    }
    // The parts that decide: all when nothing can go wrong, else those that hold the answer.
    Condition open = all ? value : new Truth(value, null).isNot();
    List<Field<Instant>> untils = timed.stream().<Field<Instant>>map(Truth::untilOrNever).toList();
    List<Condition> fixedHolders =
        parts.stream().filter(p -> p.until == null).map(p -> all ? p.isNot() : p.value).toList();
    List<Field<Instant>> holders =
        timed.stream()
            .<Field<Instant>>map(
                p -> when(all ? p.isNot() : p.value, p.untilOrNever()).otherwise(BEFORE_ALL))
            .toList();
    Field<Instant> earliest = extreme(untils, true);
    Field<Instant> latest = extreme(holders, false);
    Field<Instant> until =
        fixedHolders.isEmpty()
            ? when(open, earliest).otherwise(latest)
            : when(open, earliest).when(or(fixedHolders), NEVER).otherwise(latest);
    return new Truth(value, until);
  }

  private static Field<Instant> extreme(List<Field<Instant>> fields, boolean lowest) {
    Field<Instant> first = fields.getFirst();
    Field<?>[] rest = fields.subList(1, fields.size()).toArray(Field<?>[]::new);
    return lowest ? least(first, rest) : greatest(first, rest);
  }

  Field<Instant> untilOrNever() {
    return until == null ? NEVER : until;
  }
}
