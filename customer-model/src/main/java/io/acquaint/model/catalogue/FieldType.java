package io.acquaint.model.catalogue;

import static io.acquaint.model.catalogue.Operator.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The types of fields, each with its operators. */
public enum FieldType {
  TEXT(IS, IS_NOT, CONTAINS, STARTS_WITH, ENDS_WITH, IS_EMPTY, IS_NOT_EMPTY),
  NUMBER(EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN, IS_EMPTY, IS_NOT_EMPTY),
  MONEY(EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN, IS_EMPTY, IS_NOT_EMPTY),
  BOOLEAN(IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY),
  ENUM(IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY),
  ID(IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY),
  SET(CONTAINS_ANY, CONTAINS_ALL, CONTAINS_NONE, IS_EMPTY, IS_NOT_EMPTY),
  DATE(
      ON,
      BEFORE,
      AFTER,
      BETWEEN,
      IN_LAST,
      NOT_IN_LAST,
      IN_NEXT,
      ANNIVERSARY_IN_NEXT,
      IS_EMPTY,
      IS_NOT_EMPTY),
  TIME(
      ON,
      BEFORE,
      AFTER,
      BETWEEN,
      IN_LAST,
      NOT_IN_LAST,
      IN_NEXT,
      ANNIVERSARY_IN_NEXT,
      IS_EMPTY,
      IS_NOT_EMPTY);

  private final Set<Operator> operators;

  FieldType(Operator... operators) {
    this.operators = Collections.unmodifiableSet(EnumSet.copyOf(List.of(operators)));
  }

  /** What a field of this type can be asked. */
  public Set<Operator> operators() {
    return operators;
  }
}
