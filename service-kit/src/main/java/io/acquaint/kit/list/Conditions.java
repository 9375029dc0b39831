package io.acquaint.kit.list;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * Translates a {@link Filter} to SQL. Values are always binds; the only text taken over is that of
 * the listing. "Not equal" also holds where there is no value.
 */
final class Conditions {

  private Conditions() {}

  static Condition of(Filter filter) {
    return switch (filter) {
      case Filter.And and -> DSL.and(and.parts().stream().map(Conditions::of).toList());
      case Filter.Or or -> DSL.or(or.parts().stream().map(Conditions::of).toList());
      case Filter.Comparison comparison -> comparison(comparison);
    };
  }

  /** The column of a field, by the alias {@code t}. */
  static org.jooq.Field<Object> column(Field<?> field) {
    return DSL.field(
        field.sql().matches("[a-z_][a-z0-9_]*") ? "t." + field.sql() : "(" + field.sql() + ")");
  }

  /** A bind that PostgreSQL reads as the field's type. */
  static org.jooq.Field<Object> value(Field<?> field, String text) {
    String type = field.type().sqlType();
    return DSL.field("cast({0} as " + type + ")", DSL.val(text));
  }

  private static Condition comparison(Filter.Comparison comparison) {
    Field<?> field = comparison.field();
    List<String> values = comparison.values();
    String first = values.getFirst();
    return switch (comparison.operator()) {
      case EQ -> equal(field, first);
      case NE -> unequal(field, equal(field, first));
      case IN -> anyOf(field, values);
      case OUT -> unequal(field, anyOf(field, values));
      case LT -> ordered(field, "<", first, false);
      case LE -> ordered(field, "<=", first, true);
      case GT -> ordered(field, ">", first, true);
      case GE -> ordered(field, ">=", first, false);
      case NULL -> Boolean.parseBoolean(first) ? absent(field) : DSL.not(absent(field));
    };
  }

  private static Condition equal(Field<?> field, String value) {
    org.jooq.Field<Object> column = column(field);
    return switch (field.type()) {
      case TEXT -> {
        String pattern = LikePattern.of(value);
        yield pattern == null
            ? DSL.condition("kit_fold({0}) = kit_fold({1})", column, DSL.val(value))
            : DSL.condition(
                "kit_fold({0}) like kit_fold({1}) escape '!'", column, DSL.val(pattern));
      }
      case SET -> DSL.condition("{0} @> array[cast({1} as text)]", column, DSL.val(value));
      case INSTANT -> {
        if (!isDay(value)) {
          yield DSL.condition("{0} = {1}", column, value(field, value));
        }
        yield DSL.and(ordered(field, ">=", value, false), ordered(field, "<=", value, true));
      }
      case ID, ENUM, NUMBER, INTEGER, BOOLEAN, DATE ->
          DSL.condition("{0} = {1}", column, value(field, value));
    };
  }

  private static Condition anyOf(Field<?> field, List<String> values) {
    return switch (field.type()) {
      case ID, ENUM, NUMBER, INTEGER, BOOLEAN, DATE -> {
        QueryPart[] binds =
            values.stream().map(value -> value(field, value)).toArray(QueryPart[]::new);
        yield DSL.condition("{0} in ({1})", column(field), DSL.list(binds));
      }
      case TEXT, SET, INSTANT -> DSL.or(values.stream().map(v -> equal(field, v)).toList());
    };
  }

  private static Condition unequal(Field<?> field, Condition equal) {
    return field.required() ? DSL.not(equal) : DSL.condition("({0}) is not true", equal);
  }

  /**
   * @param wholeDay whether a date, given for an instant, means the end of that day
   */
  private static Condition ordered(
      Field<?> field, String operator, String value, boolean wholeDay) {
    if (field.type() == FieldType.INSTANT && isDay(value)) {
      LocalDate day = LocalDate.parse(value).plusDays(wholeDay ? 1 : 0);
      String side = operator.startsWith("<") ? "<" : ">=";
      return DSL.condition("{0} " + side + " {1}", column(field), value(field, day + "T00:00:00Z"));
    }
    return DSL.condition("{0} " + operator + " {1}", column(field), value(field, value));
  }

  private static Condition absent(Field<?> field) {
    return field.type() == FieldType.SET
        ? DSL.condition("coalesce(cardinality({0}), 0) = 0", column(field))
        : DSL.condition("{0} is null", column(field));
  }

  private static boolean isDay(String value) {
    return value.length() == 10;
  }
}
