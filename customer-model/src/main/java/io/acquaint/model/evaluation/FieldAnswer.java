package io.acquaint.model.evaluation;

import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.condition.Node.FieldTest;
import io.acquaint.model.condition.Operand;
import io.acquaint.model.condition.Texts;
import io.acquaint.model.time.Days;
import io.acquaint.model.time.MovingBound;
import io.acquaint.model.time.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reference meaning of every operator, for one value. */
final class FieldAnswer {

  private final FieldTest test;
  private final Instant now;
  private final ZoneId zone;

  FieldAnswer(FieldTest test, Instant now, ZoneId zone) {
    this.test = test;
    this.now = now;
    this.zone = zone;
  }

  Answer answer(@Nullable Object value) {
    Map<String, Object> data = new HashMap<>();
    if (value != null) {
      data.put("value", value);
    }
    boolean empty = value == null || (value instanceof Collection<?> c && c.isEmpty());
    return switch (test.op()) {
      case IS_EMPTY -> fixed(empty, data);
      case IS_NOT_EMPTY -> fixed(!empty, data);
      case IS_NOT, NOT_EQUAL, CONTAINS_NONE -> fixed(value == null || !positive(value), data);
      case NOT_IN_LAST ->
          value == null ? fixed(true, data) : moving(value, Operator.IN_LAST, data).negated();
      case IN_LAST, IN_NEXT, ANNIVERSARY_IN_NEXT ->
          value == null ? fixed(false, data) : moving(value, test.op(), data);
      case IS,
          CONTAINS,
          STARTS_WITH,
          ENDS_WITH,
          EQUAL,
          LESS,
          AT_MOST,
          MORE,
          AT_LEAST,
          BETWEEN,
          CONTAINS_ANY,
          CONTAINS_ALL,
          ON,
          BEFORE,
          AFTER ->
          fixed(value != null && positive(value), data);
    };
  }

  private static Answer fixed(boolean value, Map<String, Object> data) {
    return Answer.of(value, Answer.NEVER, data);
  }

  private boolean positive(Object value) {
    return switch (value) {
      case String text -> text(text);
      case BigDecimal number -> number(number);
      case Boolean flag -> bare().contains(flag);
      case UUID id -> bare().contains(id);
      case Set<?> set -> set(set);
      case LocalDate day -> day(day);
      case Instant time -> time(time);
      default -> throw new IllegalStateException("No such value: " + value.getClass());
    };
  }

  private Set<Object> bare() {
    return test.values().stream().map(Operand::bare).collect(Collectors.toSet());
  }

  private boolean text(String text) {
    Predicate<String> matches =
        switch (test.op()) {
          case CONTAINS -> text::contains;
          case STARTS_WITH -> text::startsWith;
          case ENDS_WITH -> text::endsWith;
          default -> text::equals;
        };
    boolean custom = test.field().column() == null;
    return bare().stream()
        .map(String.class::cast)
        .map(v -> custom ? Texts.comparable(v) : v)
        .anyMatch(matches);
  }

  private boolean number(BigDecimal n) {
    List<BigDecimal> values =
        test.values().stream().map(v -> ((Operand.Numeric) v).value()).toList();
    if (test.op() == Operator.BETWEEN) {
      return n.compareTo(values.getFirst()) >= 0 && n.compareTo(values.getLast()) <= 0;
    }
    return values.stream()
        .mapToInt(n::compareTo)
        .anyMatch(
            c ->
                switch (test.op()) {
                  case LESS -> c < 0;
                  case AT_MOST -> c <= 0;
                  case MORE -> c > 0;
                  case AT_LEAST -> c >= 0;
                  default -> c == 0;
                });
  }

  private boolean set(Set<?> set) {
    return test.op() == Operator.CONTAINS_ALL
        ? set.containsAll(bare())
        : bare().stream().anyMatch(set::contains);
  }

  private boolean day(LocalDate day) {
    List<LocalDate> days = test.values().stream().map(v -> ((Operand.Day) v).value()).toList();
    return switch (test.op()) {
      case BEFORE -> days.stream().anyMatch(day::isBefore);
      case AFTER -> days.stream().anyMatch(day::isAfter);
      case BETWEEN -> !day.isBefore(days.getFirst()) && !day.isAfter(days.getLast());
      default -> days.contains(day);
    };
  }

  private boolean time(Instant time) {
    List<Operand> values = test.values();
    return switch (test.op()) {
      case BEFORE -> values.stream().anyMatch(v -> time.isBefore(start(v)));
      case AFTER -> values.stream().anyMatch(v -> !notAfter(time, v));
      case BETWEEN -> !time.isBefore(start(values.getFirst())) && notAfter(time, values.getLast());
      default -> values.stream().anyMatch(v -> !time.isBefore(start(v)) && notAfter(time, v));
    };
  }

  private boolean notAfter(Instant time, Operand end) {
    return switch (end) {
      case Operand.Moment(Instant m) -> !time.isAfter(m);
      case Operand.Day(LocalDate d) -> time.isBefore(Days.start(d.plusDays(1), zone));
      default -> throw new IllegalStateException("Not a time");
    };
  }

  private Instant start(Operand operand) {
    return operand instanceof Operand.Moment(Instant m)
        ? m
        : Days.start(((Operand.Day) operand).value(), zone);
  }

  private Answer moving(Object value, Operator op, Map<String, Object> data) {
    Span span = Objects.requireNonNull(test.period());
    if (value instanceof Instant time) {
      return switch (op) {
        case IN_LAST -> inLast(time, span, data);
        case IN_NEXT -> inNext(time, span, data);
        default -> anniversary(LocalDate.ofInstant(time, zone), span, data);
      };
    }
    LocalDate day = (LocalDate) value;
    return switch (op) {
      case IN_LAST -> inLast(day, span, data);
      case IN_NEXT -> inNext(day, span, data);
      default -> anniversary(day, span, data);
    };
  }

  private Answer inLast(Instant time, Span span, Map<String, Object> data) {
    MovingBound bound = MovingBound.before(now, span, zone);
    if (time.isAfter(now)) {
      return Answer.of(false, time, data);
    }
    if (time.isAfter(bound.current())) {
      return Answer.of(true, bound.reaches(time), data);
    }
    MovingBound.Setback back = bound.setback();
    boolean again = back != null && time.isAfter(back.to());
    return Answer.of(false, again && back != null ? back.at() : Answer.NEVER, data);
  }

  private Answer inNext(Instant time, Span span, Map<String, Object> data) {
    MovingBound bound = MovingBound.after(now, span, zone);
    Instant after = time.plus(1, ChronoUnit.MICROS);
    if (time.isBefore(now)) {
      return Answer.of(false, Answer.NEVER, data);
    }
    if (!time.isBefore(bound.current())) {
      return Answer.of(false, bound.reaches(after), data);
    }
    MovingBound.Setback back = bound.setback();
    if (back != null && !time.isBefore(back.to()) && back.at().isBefore(after)) {
      return Answer.of(true, back.at(), data);
    }
    return Answer.of(true, after, data);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private Answer inLast(LocalDate day, Span span, Map<String, Object> data) {
    LocalDate today = today();
    if (day.isAfter(today)) {
      return Answer.of(false, Days.start(day, zone), data);
    }
    boolean in = day.isAfter(span.shift(today, -1));
    Instant leaves = Days.start(Days.firstWhoseBackReaches(day, span), zone);
    return Answer.of(in, in ? leaves : Answer.NEVER, data);
  }

  private Answer inNext(LocalDate day, Span span, Map<String, Object> data) {
    LocalDate today = today();
    if (day.isBefore(today)) {
      return Answer.of(false, Answer.NEVER, data);
    }
    boolean in = day.isBefore(span.shift(today, 1));
    LocalDate after = day.plusDays(1);
    LocalDate change = in ? after : Days.firstWhoseAheadReaches(after, span);
    return Answer.of(in, Days.start(change, zone), data);
  }

  private Answer anniversary(LocalDate day, Span span, Map<String, Object> data) {
    LocalDate next = Days.nextAnniversary(day, today());
    boolean in = next.isBefore(span.shift(today(), 1));
    LocalDate after = next.plusDays(1);
    LocalDate change = in ? after : Days.firstWhoseAheadReaches(after, span);
    data.put("nextAnniversary", next);
    return Answer.of(in, Days.start(change, zone), data);
  }
}
