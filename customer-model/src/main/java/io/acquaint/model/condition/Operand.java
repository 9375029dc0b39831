package io.acquaint.model.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value that a field is compared with, of the field's type. */
public sealed interface Operand {

  /**
   * Normalised text; also enum values and ids that are not UUIDs, these as they are.
   *
   * @param written as whoever wrote the condition wrote it, without blanks around it
   */
  record Text(String value, String written) implements Operand {

    /** A value of an enum: it is written in one way only. */
    static Text choice(String value) {
      return new Text(value, value);
    }
  }

  record Numeric(BigDecimal value) implements Operand {}

  record Flag(boolean value) implements Operand {}

  record Id(UUID value) implements Operand {}

  record Day(LocalDate value) implements Operand {}

  record Moment(Instant value) implements Operand {}

  /** The bare value. */
  default Object bare() {
    return switch (this) {
      case Text(String value, String written) -> value;
      case Numeric(BigDecimal value) -> value;
      case Flag(boolean value) -> value;
      case Id(UUID value) -> value;
      case Day(LocalDate value) -> value;
      case Moment(Instant value) -> value;
    };
  }
}
