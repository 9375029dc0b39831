package io.acquaint.model.condition;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.catalogue.Limits;
import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.condition.Node.Place;
import io.acquaint.model.time.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads operator and values of a field node, by the field's type. */
final class OperandParser {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final List<Finding> findings;

  OperandParser(List<Finding> findings) {
    this.findings = findings;
  }

  @Nullable Node test(JsonNode json, String pointer, Place place, FieldSpec field) {
    Operator op = operator(json.path("op"), pointer + "/op", field);
    if (op == null) {
      return null;
    }
    JsonNode values = json.path("values");
    String here = pointer + "/values";
    if (op.operands() == Operator.Operands.NONE) {
      return values.isMissingNode() || (values.isArray() && values.isEmpty())
          ? new Node.FieldTest(place, field, op, List.of(), null)
          : wrong(here, "not_expected", op + " takes no values.");
    }
    if (!values.isArray()) {
      return wrong(here, "wrong_type", "values is a list.");
    }
    return switch (op.operands()) {
      case NONE -> null;
      case SOME -> many(values, here, place, field, op, 1, Limits.VALUES);
      case TWO -> many(values, here, place, field, op, 2, 2);
      case PERIOD -> period(values, here, place, field, op);
    };
  }

  private @Nullable Operator operator(JsonNode json, String pointer, FieldSpec field) {
    for (Operator op : field.type().operators()) {
      if (op.name().equals(json.textValue())) {
        return op;
      }
    }
    String allowed = field.type().operators().stream().map(Operator::name).toList().toString();
    return wrong(
        pointer,
        "unknown_operator",
        field.name() + " is " + field.type() + ", which has the operators " + allowed + ".");
  }

  private @Nullable Node many(
      JsonNode values,
      String pointer,
      Place place,
      FieldSpec field,
      Operator op,
      int low,
      int high) {
    if (values.size() < low || values.size() > high) {
      String number = low == high ? "exactly " + low : low + " to " + high;
      return wrong(pointer, "wrong_number", op + " takes " + number + " values.");
    }
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Operand operand = operand(values.get(i), pointer + "/" + i, field);
      if (op == Operator.ON && operand instanceof Operand.Moment) {
        operand = wrong(pointer + "/" + i, "invalid_date", "ON takes a date such as 2026-05-31.");
      }
      if (operand != null) {
        operands.add(operand);
      }
    }
    if (operands.size() < values.size()) {
      return null;
    }
    if (op == Operator.BETWEEN && !ordered(operands.getFirst(), operands.getLast())) {
      return wrong(pointer, "wrong_order", "The first value must not be after the second.");
    }
    return new Node.FieldTest(place, field, op, List.copyOf(operands), null);
  }

  private static boolean ordered(Operand low, Operand high) {
    return switch (low) {
      case Operand.Numeric(BigDecimal a) ->
          high instanceof Operand.Numeric(BigDecimal b) && a.compareTo(b) <= 0;
      case Operand.Day(LocalDate a) -> !(high instanceof Operand.Day(LocalDate b)) || !a.isAfter(b);
      case Operand.Moment(Instant a) ->
          !(high instanceof Operand.Moment(Instant b)) || !a.isAfter(b);
      case Operand.Text t -> true;
      case Operand.Flag f -> true;
      case Operand.Id i -> true;
    };
  }

  private @Nullable Node period(
      JsonNode values, String pointer, Place place, FieldSpec field, Operator op) {
    if (values.size() != 1) {
      return wrong(pointer, "wrong_number", op + " takes one period.");
    }
    Span span = span(values.get(0), pointer + "/0");
    if (span == null) {
      return null;
    }
    boolean days = field.type() == FieldType.DATE || op == Operator.ANNIVERSARY_IN_NEXT;
    if (days && span.isExact()) {
      return wrong(
          pointer + "/0", "invalid_period", "Here a period is days, weeks, months or years.");
    }
    if (op == Operator.ANNIVERSARY_IN_NEXT && (span.days() > 365 || span.months() > 11)) {
      return wrong(pointer + "/0", "always_or_never", "Every anniversary is within a year.");
    }
    return new Node.FieldTest(place, field, op, List.of(), span);
  }

  @Nullable Span span(JsonNode json, String pointer) {
    Span span = json.isTextual() ? Span.parse(json.textValue()).orElse(null) : null;
    if (span == null) {
      return wrong(
          pointer,
          "invalid_period",
          "A period is ISO 8601 and longer than nothing: years and months (P3M), or weeks and days"
              + " (P7D), or hours, minutes and seconds (PT12H).");
    }
    if (span.atMostDays() > Limits.WINDOW_DAYS + (span.months() > 0 ? 2 : 0)) {
      return wrong(
          pointer, "window_too_long", "A window is at most " + Limits.WINDOW_DAYS + " days.");
    }
    return span;
  }

  private @Nullable Operand operand(JsonNode json, String pointer, FieldSpec field) {
    return switch (field.type()) {
      case TEXT -> text(json, pointer);
      case NUMBER, MONEY -> number(json, pointer);
      case BOOLEAN ->
          json.isBoolean()
              ? new Operand.Flag(json.booleanValue())
              : wrong(pointer, "wrong_type", "true or false is expected.");
      case ENUM, SET -> choice(json, pointer, field);
      case ID -> id(json, pointer, field);
      case DATE -> day(json, pointer);
      case TIME ->
          json.isTextual() && json.textValue().length() <= 10
              ? day(json, pointer)
              : moment(json, pointer);
    };
  }

  private @Nullable Operand text(JsonNode json, String pointer) {
    if (!json.isTextual()) {
      return wrong(pointer, "wrong_type", "A text is expected.");
    }
    if (json.textValue().length() > Limits.TEXT) {
      return wrong(pointer, "too_long", "A text has at most " + Limits.TEXT + " characters.");
    }
    String value = Texts.comparable(json.textValue());
    if (value.isEmpty()) {
      return wrong(pointer, "empty", "An empty text cannot be compared; use IS_EMPTY.");
    }
    return value.indexOf('\0') >= 0
        ? wrong(pointer, "invalid_character", "The character NUL is not allowed.")
        : new Operand.Text(value, json.textValue().strip());
  }

  private @Nullable Operand number(JsonNode json, String pointer) {
    if (!json.isNumber()) {
      return wrong(pointer, "wrong_type", "A number is expected.");
    }
    BigDecimal value = json.decimalValue();
    boolean fits = value.precision() <= 40 && Math.abs(value.scale()) <= 40;
    return fits
        ? new Operand.Numeric(value)
        : wrong(pointer, "out_of_range", "A number has at most 40 digits.");
  }

  private @Nullable Operand choice(JsonNode json, String pointer, FieldSpec field) {
    if (!json.isTextual()) {
      return wrong(pointer, "wrong_type", "A text is expected.");
    }
    return field.allowed().contains(json.textValue())
        ? Operand.Text.choice(json.textValue())
        : wrong(pointer, "unknown_value", "Expected one of " + field.allowed() + ".");
  }

  private @Nullable Operand id(JsonNode json, String pointer, FieldSpec field) {
    if (field.uuid()) {
      UUID id = uuid(json);
      return id == null ? wrong(pointer, "invalid_id", "A UUID is expected.") : new Operand.Id(id);
    }
    return text(json, pointer);
  }

  static @Nullable UUID uuid(JsonNode json) {
    if (!json.isTextual() || json.textValue().length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(json.textValue());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Operand day(JsonNode json, String pointer) {
    try {
      LocalDate day = LocalDate.parse(String.valueOf(json.textValue()));
      if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return new Operand.Day(day);
      }
    } catch (DateTimeException e) {
      // said below
    }
    return wrong(pointer, "invalid_date", "A date such as 2026-05-31 is expected.");
  }

  private @Nullable Operand moment(JsonNode json, String pointer) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(String.valueOf(json.textValue()));
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return new Operand.Moment(time.toInstant().truncatedTo(ChronoUnit.MICROS));
      }
    } catch (DateTimeException e) {
      // said below
    }
    return wrong(
        pointer, "invalid_date", "A date, or a time such as 2026-05-31T12:00:00Z, is expected.");
  }

  private <T> @Nullable T wrong(String pointer, String code, String message) {
    findings.add(Finding.at(pointer, code, message));
    return null;
  }
}
