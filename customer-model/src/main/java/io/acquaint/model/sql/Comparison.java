package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.condition.Node.FieldTest;
import io.acquaint.model.condition.Operand;
import io.acquaint.model.condition.Texts;
import io.acquaint.model.time.Days;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** One field test as SQL. One method per type; every operator answers or cannot be there. */
final class Comparison {

  private final FieldTest test;
  private final String alias;
  private final Clock clock;

  Comparison(FieldTest test, String alias, Clock clock) {
    this.test = test;
    this.alias = alias;
    this.clock = clock;
  }

  Truth truth() {
    return switch (test.field().type()) {
      case TEXT, ENUM -> Truth.fixed(text(column(String.class)));
      case ID -> Truth.fixed(test.field().uuid() ? id() : text(column(String.class)));
      case NUMBER, MONEY -> Truth.fixed(number(column(BigDecimal.class)));
      case BOOLEAN -> Truth.fixed(flag(column(Boolean.class)));
      case SET -> Truth.fixed(set(field(name(alias, columnName()), SQLDataType.CLOB.array())));
      case DATE -> date(column(LocalDate.class));
      case TIME -> time(field(name(alias, columnName()), SQLDataType.INSTANT));
    };
  }

  /** The local day that a date or a time means. */
  Field<LocalDate> day() {
    return test.field().type() == FieldType.TIME
        ? clock.dayOf(field(name(alias, columnName()), SQLDataType.INSTANT))
        : column(LocalDate.class);
  }

  private String columnName() {
    return Objects.requireNonNull(test.field().column());
  }

  /** The column, or the custom attribute if it has the type. */
  private <T> Field<T> column(Class<T> type) {
    FieldSpec spec = test.field();
    String column = spec.column();
    return column == null
        ? AttributeSql.value(spec, name(alias, "attributes"), type)
        : field(name(alias, column), type);
  }

  private Condition text(Field<String> f) {
    String[] values =
        test.values().stream().map(v -> textOf((Operand.Text) v)).toArray(String[]::new);
    return switch (test.op()) {
      case IS -> oneOf(f, values);
      case IS_NOT -> not(oneOf(f, values));
      case CONTAINS -> anyOf(values, v -> condition("strpos({0}, {1}) > 0", f, val(v)));
      case STARTS_WITH -> anyOf(values, v -> condition("starts_with({0}, {1})", f, val(v)));
      case ENDS_WITH -> anyOf(values, v -> condition("right({0}, length({1})) = {1}", f, val(v)));
      case IS_EMPTY -> f.isNull();
      case IS_NOT_EMPTY -> f.isNotNull();
      default -> throw impossible();
    };
  }

  /** Of custom attributes an index holds the beginning. */
  private Condition oneOf(Field<String> f, String[] values) {
    boolean byHead = isAttribute() && AttributeSql.areShort(values);
    return (byHead ? AttributeSql.head(f) : f).eq(DSL.any(values));
  }

  private boolean isAttribute() {
    return test.field().column() == null;
  }

  /** Custom enums are stored like texts. */
  private String textOf(Operand.Text operand) {
    return isAttribute() ? Texts.comparable(operand.value()) : operand.value();
  }

  private Condition id() {
    Field<UUID> plain = field(name(alias, columnName()), SQLDataType.UUID);
    boolean beside = columnName().equals("contact_id") && test.field().name().endsWith("ontactId");
    Field<UUID> f = beside ? DSL.nullif(plain, inline(new UUID(0, 0))) : plain;
    UUID[] values = test.values().stream().map(v -> ((Operand.Id) v).value()).toArray(UUID[]::new);
    return switch (test.op()) {
      case IS -> f.eq(DSL.any(values));
      case IS_NOT -> not(f.eq(DSL.any(values)));
      case IS_EMPTY -> f.isNull();
      case IS_NOT_EMPTY -> f.isNotNull();
      default -> throw impossible();
    };
  }

  private Condition number(Field<BigDecimal> f) {
    List<BigDecimal> values =
        test.values().stream().map(v -> ((Operand.Numeric) v).value()).toList();
    return switch (test.op()) {
      case EQUAL -> anyOf(values, f::eq);
      case NOT_EQUAL -> not(anyOf(values, f::eq));
      case LESS -> anyOf(values, f::lt);
      case AT_MOST -> anyOf(values, f::le);
      case MORE -> anyOf(values, f::gt);
      case AT_LEAST -> anyOf(values, f::ge);
      case BETWEEN -> f.between(values.getFirst(), values.getLast());
      case IS_EMPTY -> f.isNull();
      case IS_NOT_EMPTY -> f.isNotNull();
      default -> throw impossible();
    };
  }

  private Condition flag(Field<Boolean> f) {
    List<Boolean> values = test.values().stream().map(v -> ((Operand.Flag) v).value()).toList();
    return switch (test.op()) {
      case IS -> anyOf(values, f::eq);
      case IS_NOT -> not(anyOf(values, f::eq));
      case IS_EMPTY -> f.isNull();
      case IS_NOT_EMPTY -> f.isNotNull();
      default -> throw impossible();
    };
  }

  private Condition set(Field<String[]> f) {
    Field<String[]> values =
        val(
            test.values().stream().map(v -> ((Operand.Text) v).value()).toArray(String[]::new),
            SQLDataType.CLOB.array());
    return switch (test.op()) {
      case CONTAINS_ANY -> condition("{0} && {1}", f, values);
      case CONTAINS_ALL -> condition("{0} @> {1}", f, values);
      case CONTAINS_NONE -> not(condition("{0} && {1}", f, values));
      case IS_EMPTY -> condition("coalesce(cardinality({0}), 0) = 0", f);
      case IS_NOT_EMPTY -> condition("cardinality({0}) > 0", f);
      default -> throw impossible();
    };
  }

  private Truth date(Field<LocalDate> f) {
    List<LocalDate> days = test.values().stream().map(v -> ((Operand.Day) v).value()).toList();
    return switch (test.op()) {
      case ON -> Truth.fixed(anyOf(days, f::eq));
      case BEFORE -> Truth.fixed(anyOf(days, f::lt));
      case AFTER -> Truth.fixed(anyOf(days, f::gt));
      case BETWEEN -> Truth.fixed(f.between(days.getFirst(), days.getLast()));
      case IS_EMPTY -> Truth.fixed(f.isNull());
      case IS_NOT_EMPTY -> Truth.fixed(f.isNotNull());
      default ->
          new MovingComparison(Objects.requireNonNull(test.period()), clock).ofDay(f, test.op());
    };
  }

  private Truth time(Field<Instant> f) {
    List<Operand> values = test.values();
    return switch (test.op()) {
      case ON -> Truth.fixed(anyOf(values, v -> from(f, v).and(to(f, v))));
      case BEFORE -> Truth.fixed(anyOf(values, v -> f.lt(Clock.at(start(v)))));
      case AFTER ->
          Truth.fixed(
              anyOf(
                  values,
                  v ->
                      v instanceof Operand.Moment(Instant m)
                          ? f.gt(Clock.at(m))
                          : f.ge(Clock.at(startOfNext(v)))));
      case BETWEEN -> Truth.fixed(from(f, values.getFirst()).and(to(f, values.getLast())));
      case IS_EMPTY -> Truth.fixed(f.isNull());
      case IS_NOT_EMPTY -> Truth.fixed(f.isNotNull());
      default ->
          new MovingComparison(Objects.requireNonNull(test.period()), clock)
              .ofInstant(f, test.op());
    };
  }

  private Condition from(Field<Instant> f, Operand low) {
    return f.ge(Clock.at(start(low)));
  }

  private Condition to(Field<Instant> f, Operand high) {
    return high instanceof Operand.Moment(Instant m)
        ? f.le(Clock.at(m))
        : f.lt(Clock.at(startOfNext(high)));
  }

  private Instant start(Operand operand) {
    return operand instanceof Operand.Moment(Instant m)
        ? m
        : Days.start(((Operand.Day) operand).value(), clock.zone());
  }

  private Instant startOfNext(Operand operand) {
    return Days.start(((Operand.Day) operand).value().plusDays(1), clock.zone());
  }

  private static <T> Condition anyOf(List<T> values, Function<T, Condition> each) {
    return or(values.stream().map(each).toList());
  }

  private static Condition anyOf(String[] values, Function<String, Condition> each) {
    return anyOf(List.of(values), each);
  }

  private static Condition not(Condition condition) {
    return Truth.fixed(condition).isNot();
  }

  private IllegalStateException impossible() {
    FieldType type = test.field().type();
    return new IllegalStateException(type + " has no operator " + test.op());
  }
}
