package io.acquaint.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Ids, instants and dates are plain strings for a client: neither typed ids ({@code ContactId}) nor
 * Java's own types appear as named schemas.
 */
final class InlineScalars implements Rule {
  @Override
  public void apply(Draft draft) {
    Map<String, Schema> scalars = new HashMap<>();
    draft
        .schemas()
        .forEach(
            (name, schema) -> {
              if (isScalar(name, schema)) {
                scalars.put(name, schema);
              }
            });
    SchemaWalk.over(draft, (name, schema) -> inline(schema, scalars));
    scalars.keySet().forEach(draft.components()::removeSchema);
  }

  private static boolean isScalar(String name, Schema schema) {
    boolean enumeration = schema.getEnumeration() != null && !schema.getEnumeration().isEmpty();
    return isTypedId(name, schema)
        || (!enumeration
            && schema.getProperties() == null
            && schema.getType() != null
            && !schema.getType().contains(SchemaType.OBJECT)
            && !schema.getType().contains(SchemaType.ARRAY));
  }

  /** A record named ...Id is written as the UUID that it wraps. */
  private static boolean isTypedId(String name, Schema schema) {
    return name.endsWith("Id")
        && (schema.getProperties() == null || schema.getProperties().size() <= 1)
        && (schema.getEnumeration() == null);
  }

  private static void inline(Schema schema, Map<String, Schema> scalars) {
    String name = Refs.target(schema);
    Schema scalar = scalars.get(name);
    if (scalar == null) {
      return;
    }
    schema.setRef(null);
    if (isTypedId(name, scalar) || name.equals("UUID")) {
      schema.setType(List.of(SchemaType.STRING));
      schema.setFormat("uuid");
      return;
    }
    schema.setType(scalar.getType());
    schema.setFormat(scalar.getFormat());
    schema.setMaxLength(scalar.getMaxLength());
    schema.setPattern(scalar.getPattern());
    schema.setMinimum(scalar.getMinimum());
    schema.setMaximum(scalar.getMaximum());
    if (schema.getDescription() == null) {
      schema.setDescription(scalar.getDescription());
    }
  }

  /** A string of a format, for schemas that rules make themselves. */
  static Schema string(String format) {
    return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
  }
}
