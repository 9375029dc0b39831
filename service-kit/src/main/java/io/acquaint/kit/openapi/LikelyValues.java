package io.acquaint.kit.openapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Values that a scalar of a type, format and bound may well have. */
final class LikelyValues {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("email", "ada@example.org"),
          Map.entry("phone", "+4930901820"),
          Map.entry("country", "DE"),
          Map.entry("city", "Berlin"),
          Map.entry("website", "https://www.example.org/"),
          Map.entry("language", "de-DE"),
          Map.entry("timeZone", "Europe/Berlin"),
          Map.entry("firstName", "Ada"),
          Map.entry("lastName", "Lovelace"),
          Map.entry("fullName", "Ada Lovelace"),
          Map.entry("createdBy", "ada"),
          Map.entry("cursor", "eyJ2IjoxfQ"),
          Map.entry("nextCursor", "eyJ2IjoxfQ"),
          Map.entry("next", "eyJ2IjoxfQ"));

  private LikelyValues() {}

  static @Nullable Object of(String name, Schema schema) {
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getEnumeration().getFirst();
    }
    if (schema.getConstValue() != null) {
      return schema.getConstValue();
    }
    if (schema.getDefaultValue() != null) {
      return schema.getDefaultValue();
    }
    SchemaType type = schema.getType() == null ? SchemaType.STRING : schema.getType().getFirst();
    return switch (type) {
      case STRING -> text(name, schema);
      case INTEGER -> within(schema, BigDecimal.ONE).longValue();
      case NUMBER -> within(schema, new BigDecimal("1.5"));
      case BOOLEAN -> true;
      case OBJECT, ARRAY, NULL -> null;
    };
  }

  private static @Nullable String text(String name, Schema schema) {
    String byName = BY_NAME.getOrDefault(name, Words.of(name));
    String value =
        switch (schema.getFormat()) {
          case null -> byName;
          case "uuid" -> "0197f3a2-6c1e-7d30-8a51-0c2b7de4f013";
          case "date-time" -> "2026-03-14T09:26:53Z";
          case "date" -> "2026-03-14";
          case "email" -> "ada@example.org";
          case "uri" -> "https://www.example.org/";
          case "uri-reference" -> "/v1";
          case "duration" -> "P14D";
          default -> byName;
        };
    if (schema.getMaxLength() != null && value.length() > schema.getMaxLength()) {
      value = value.substring(0, schema.getMaxLength());
    }
    boolean fits =
        (schema.getPattern() == null || Pattern.compile(schema.getPattern()).matcher(value).find())
            && (schema.getMinLength() == null || value.length() >= schema.getMinLength());
    return fits ? value : null;
  }

  private static BigDecimal within(Schema schema, BigDecimal wanted) {
    BigDecimal value = wanted;
    if (schema.getMinimum() != null) {
      value = value.max(schema.getMinimum());
    }
    if (schema.getMaximum() != null) {
      value = value.min(schema.getMaximum());
    }
    return value;
  }
}
