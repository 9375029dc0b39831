package io.acquaint.kit.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Every string, number and list has a bound; records declare the tight ones, these are the rest.
 */
final class SchemaBounds implements Rule {
  private static final String NO_NUL = "^[^\\u0000]*$";
  private static final long SAFE_INTEGER = 9_007_199_254_740_991L;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_LIST = 1_000;

  @Override
  public void apply(Draft draft) {
    SchemaWalk.over(draft, (name, schema) -> bound(schema));
  }

  private static void bound(Schema schema) {
    if (schema.getRef() != null) {
      schema.setType(null); // what it refers to says it
      return;
    }
    if (schema.getType() == null) {
      return;
    }
    for (SchemaType type : schema.getType()) {
      switch (type) {
        case STRING -> string(schema);
        case INTEGER -> integer(schema);
        case ARRAY -> list(schema);
        case OBJECT, NUMBER, BOOLEAN, NULL -> {}
      }
    }
  }

  private static void string(Schema schema) {
    if (schema.getEnumeration() != null || schema.getConstValue() != null) {
      return;
    }
    if (schema.getMaxLength() == null) {
      schema.setMaxLength(lengthOf(schema.getFormat()));
    }
    if (schema.getFormat() == null && schema.getPattern() == null) {
      schema.setPattern(NO_NUL);
    }
  }

  private static int lengthOf(@Nullable String format) {
    return switch (format) {
      case null -> LONGEST_TEXT;
      case "uuid" -> 36;
      case "date-time" -> 40;
      case "date" -> 10;
      case "email" -> 254;
      default -> LONGEST_TEXT;
    };
  }

  private static void integer(Schema schema) {
    boolean isInt = "int32".equals(schema.getFormat());
    if (schema.getFormat() == null) {
      schema.setFormat("int64");
    }
    if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
      schema.setMinimum(BigDecimal.valueOf(isInt ? Integer.MIN_VALUE : -SAFE_INTEGER));
    }
    if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(isInt ? Integer.MAX_VALUE : SAFE_INTEGER));
    }
  }

  private static void list(Schema schema) {
    if (schema.getMaxItems() == null) {
      schema.setMaxItems(LONGEST_LIST);
    }
  }
}
