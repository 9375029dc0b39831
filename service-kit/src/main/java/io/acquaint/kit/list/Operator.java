package io.acquaint.kit.list;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** The comparisons of the filter language (RSQL). */
public enum Operator {
  EQ("=="),
  NE("!="),
  LT("=lt=", "<"),
  LE("=le=", "<="),
  GT("=gt=", ">"),
  GE("=ge=", ">="),
  IN("=in="),
  OUT("=out="),
  /** {@code =null=true} holds where there is no value, {@code =null=false} where there is one. */
  NULL("=null=");

  private final List<String> symbols;

  Operator(String... symbols) {
    this.symbols = List.of(symbols);
  }

  /** The spelling that the documentation uses. */
  @JsonValue
  public String symbol() {
    return symbols.getFirst();
  }

  List<String> symbols() {
    return symbols;
  }

  boolean takesMany() {
    return this == IN || this == OUT;
  }
}
