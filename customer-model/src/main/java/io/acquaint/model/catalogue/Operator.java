package io.acquaint.model.catalogue;

/** The operators of the condition language, with how many operands they take and their words. */
public enum Operator {
  IS(Operands.SOME, "is"),
  IS_NOT(Operands.SOME, "is not"),
  CONTAINS(Operands.SOME, "contains"),
  STARTS_WITH(Operands.SOME, "starts with"),
  ENDS_WITH(Operands.SOME, "ends with"),
  IS_EMPTY(Operands.NONE, "is empty"),
  IS_NOT_EMPTY(Operands.NONE, "is not empty"),
  EQUAL(Operands.SOME, "equals"),
  NOT_EQUAL(Operands.SOME, "does not equal"),
  LESS(Operands.SOME, "is less than"),
  AT_MOST(Operands.SOME, "is at most"),
  MORE(Operands.SOME, "is more than"),
  AT_LEAST(Operands.SOME, "is at least"),
  BETWEEN(Operands.TWO, "is between"),
  CONTAINS_ANY(Operands.SOME, "contains any of"),
  CONTAINS_ALL(Operands.SOME, "contains all of"),
  CONTAINS_NONE(Operands.SOME, "contains none of"),
  ON(Operands.SOME, "is on"),
  BEFORE(Operands.SOME, "is before"),
  AFTER(Operands.SOME, "is after"),
  IN_LAST(Operands.PERIOD, "is in the last"),
  NOT_IN_LAST(Operands.PERIOD, "is not in the last"),
  IN_NEXT(Operands.PERIOD, "is in the next"),
  ANNIVERSARY_IN_NEXT(Operands.PERIOD, "has its anniversary in the next");

  /** How many operands an operator takes. */
  public enum Operands {
    NONE,
    SOME,
    TWO,
    PERIOD
  }

  private final Operands operands;
  private final String words;

  Operator(Operands operands, String words) {
    this.operands = operands;
    this.words = words;
  }

  /** How many operands it takes. Several mean any of them (for the negative ones none of them). */
  public Operands operands() {
    return operands;
  }

  /** The operator as a marketer says it, between field and value. */
  public String words() {
    return words;
  }
}
