package io.acquaint.kit.list;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What kind of values a listed field holds, and so which comparisons it knows. */
public enum FieldType {
  TEXT("text", Groups.EQUALITY),
  ID("uuid", Groups.EQUALITY),
  ENUM("text", Groups.EQUALITY),
  NUMBER("numeric", Groups.ORDER),
  INTEGER("bigint", Groups.ORDER),
  BOOLEAN("boolean", Groups.TRUTH),
  INSTANT("timestamptz", Groups.ORDER),
  DATE("date", Groups.ORDER),
  /** A {@code text[]} column; equality means that the set holds the value. */
  SET("text", Groups.EQUALITY);

  private final String sqlType;
  private final List<Operator> operators;

  FieldType(String sqlType, List<Operator> operators) {
    this.sqlType = sqlType;
    this.operators = operators;
  }

  /** The comparisons that a filter may use on such a field. */
  public List<Operator> operators() {
    return operators;
  }

  String sqlType() {
    return sqlType;
  }

  /** The name in the API, in lower case. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class Groups {
    static final List<Operator> EQUALITY =
        List.of(Operator.EQ, Operator.NE, Operator.IN, Operator.OUT, Operator.NULL);
    static final List<Operator> TRUTH = List.of(Operator.EQ, Operator.NE, Operator.NULL);
    static final List<Operator> ORDER =
        List.of(
            Operator.EQ,
            Operator.NE,
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.IN,
            Operator.OUT,
            Operator.NULL);
  }
}
