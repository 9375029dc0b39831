package io.acquaint.model.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trueCondition;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.condition.Node.Place;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The FROM clause in which a node stands: the row it is about, and what leaves have joined to it.
 */
final class Frame {

  private final Entity entity;
  private final String alias;
  private final boolean grouped;
  private Table<?> from;

  /**
   * @param alias of the row that the node is about; a lead root also has "l" and "a"
   * @param grouped whether leaves look at everybody at once (full evaluation) or at each row
   */
  Frame(Entity entity, String alias, Table<?> from, boolean grouped) {
    this.entity = entity;
    this.alias = alias;
    this.from = from;
    this.grouped = grouped;
  }

  Entity entity() {
    return entity;
  }

  String alias() {
    return alias;
  }

  boolean grouped() {
    return grouped;
  }

  Table<?> from() {
    return from;
  }

  /** The alias of the record that a place means. */
  String alias(@Nullable Place place) {
    return switch (place) {
      case null -> alias;
      case SUBJECT -> alias;
      case LEAD -> "l";
      case ACCOUNT -> "a";
    };
  }

  <T> Field<T> column(String column, DataType<T> type) {
    return column(alias, column, type);
  }

  static <T> Field<T> column(String alias, String column, DataType<T> type) {
    return field(name(alias, column), type);
  }

  /** Joins a subquery that looks at this frame's rows. */
  void joinLateral(Select<?> query, String as) {
    from = from.leftJoin(lateral(query.asTable(as))).on(trueCondition());
  }

  /** Joins a subquery that stands alone. */
  void join(Select<?> query, String as, Condition on) {
    from = from.leftJoin(query.asTable(as)).on(on);
  }
}
