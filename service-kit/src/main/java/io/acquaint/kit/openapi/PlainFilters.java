package io.acquaint.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.acquaint.kit.list.Field;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A filterable field as a parameter of its own: {@code ?stage=INQUIRY}. */
final class PlainFilters {
  private static final int LONGEST = 200;

  private PlainFilters() {}

  static Schema schemaOf(Field<?> field) {
    return switch (field.type()) {
      case TEXT -> text("^[^\\u0000]*$");
      case ENUM, SET -> values(field);
      case ID -> InlineScalars.string("uuid");
      case NUMBER -> createSchema().addType(SchemaType.NUMBER).format("double");
      case INTEGER -> createSchema().addType(SchemaType.INTEGER).format("int64");
      case BOOLEAN -> createSchema().addType(SchemaType.BOOLEAN);
      case INSTANT -> text("^[0-9TtZz:.+-]+$").maxLength(40).addExample("2026-03-14T09:26:53Z");
      case DATE -> InlineScalars.string("date");
    };
  }

  static String textOf(Field<?> field) {
    String name = Words.of(field.name());
    return switch (field.type()) {
      case TEXT -> "Only items with this " + name + "; case does not matter, `*` is the wildcard.";
      case SET -> "Only items that have this among their " + name + ".";
      case INSTANT -> "Only items with this " + name + "; a date stands for the whole day in UTC.";
      case ENUM, ID, NUMBER, INTEGER, BOOLEAN, DATE -> "Only items with this " + name + ".";
    };
  }

  private static Schema values(Field<?> field) {
    if (field.allowedValues().isEmpty()) {
      return text("^[^\\u0000]*$");
    }
    Schema schema = createSchema().addType(SchemaType.STRING);
    field.allowedValues().forEach(schema::addEnumeration);
    return schema;
  }

  private static Schema text(String pattern) {
    return createSchema().addType(SchemaType.STRING).maxLength(LONGEST).pattern(pattern);
  }
}
