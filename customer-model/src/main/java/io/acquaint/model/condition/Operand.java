package io.acquaint.model.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value that a field is compared with, of the field's type. */
public sealed interface Operand {

  /** Normalised text; also enum values and ids that are not UUIDs, these as they are. */
  record Text(String value) implements Operand {}

  record Numeric(BigDecimal value) implements Operand {}

  record Flag(boolean value) implements Operand {}

  record Id(UUID value) implements Operand {}

  record Day(LocalDate value) implements Operand {}

  record Moment(Instant value) implements Operand {}

  /** The bare value. */
  default Object bare() {
    return switch (this) {
      case Text(String value) -> value;
      case Numeric(BigDecimal value) -> value;
      case Flag(boolean value) -> value;
      case Id(UUID value) -> value;
      case Day(LocalDate value) -> value;
      case Moment(Instant value) -> value;
    };
  }
}
