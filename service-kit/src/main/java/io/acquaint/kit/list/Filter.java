package io.acquaint.kit.list;

import java.util.List;
import java.util.stream.Collectors;

/** A filter that was checked against the allow-list; its values are typed, as text. */
sealed interface Filter {

  /** A text that is the same for the same filter, in every process. */
  String canonical();

  /** Holds where all parts hold. */
  record And(List<Filter> parts) implements Filter {
    @Override
    public String canonical() {
      return parts.stream().map(Filter::canonical).collect(Collectors.joining(";", "(", ")"));
    }
  }

  /** Holds where any part holds. */
  record Or(List<Filter> parts) implements Filter {
    @Override
    public String canonical() {
      return parts.stream().map(Filter::canonical).collect(Collectors.joining(",", "(", ")"));
    }
  }

  /** Compares one field; {@link Operator#IN} and {@link Operator#OUT} have several values. */
  record Comparison(Field<?> field, Operator operator, List<String> values) implements Filter {
    @Override
    public String canonical() {
      return values.stream()
          .map(value -> value.length() + ":" + value)
          .collect(Collectors.joining(",", field.name() + operator.symbol(), ""));
    }
  }
}
