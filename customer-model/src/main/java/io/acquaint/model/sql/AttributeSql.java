package io.acquaint.model.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import io.acquaint.model.catalogue.FieldSpec;
import java.util.Arrays;
import org.jooq.Field;
import org.jooq.Name;

/** A custom attribute as SQL: what comparisons ask, and therefore what an index has to hold. */
final class AttributeSql {

  /** So much of a text is held by an index: an entry must not be larger than a third of a page. */
  private static final int HEAD = 200;

  private AttributeSql() {}

  /** The value, null unless it is of the attribute's type; {@code type} is its Java type. */
  static <T> Field<T> value(FieldSpec spec, Name attributes, Class<T> type) {
    return switch (spec.type()) {
      case NUMBER, MONEY -> typed(spec, attributes, type, "number", "numeric");
      case BOOLEAN -> typed(spec, attributes, type, "boolean", "boolean");
      case DATE ->
          field("picture_date({0} ->> {1})", type, field(attributes), inline(spec.attributeName()));
      case TEXT, ENUM, ID, SET, TIME ->
          field("({0} ->> {1})", type, field(attributes), inline(spec.attributeName()));
    };
  }

  private static <T> Field<T> typed(
      FieldSpec spec, Name attributes, Class<T> type, String json, String sql) {
    return field(
        "(case jsonb_typeof({0} -> {1}) when {2} then ({0} ->> {1})::{3} end)",
        type,
        field(attributes),
        inline(spec.attributeName()),
        inline(json),
        org.jooq.impl.DSL.keyword(sql));
  }

  /**
   * How a text begins; it equals a value that {@link #areShort is short} exactly if the whole text
   * does.
   */
  static Field<String> head(Field<String> text) {
    return field("left({0}, {1})", String.class, text, inline(HEAD));
  }

  /** Whether all values are shorter than what an index holds. */
  static boolean areShort(String[] values) {
    return Arrays.stream(values).allMatch(v -> v.codePointCount(0, v.length()) < HEAD);
  }

  /** What an index on the table of the attribute holds. */
  static Field<?> indexed(FieldSpec spec) {
    Name attributes = name("attributes");
    return switch (spec.type()) {
      case TEXT, ENUM -> head(value(spec, attributes, String.class));
      case NUMBER, MONEY, BOOLEAN, DATE, ID, SET, TIME -> value(spec, attributes, Object.class);
    };
  }
}
