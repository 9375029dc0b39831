package io.acquaint.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Copies of schemas. Parts are shared: a copy differs from its source only in the top level. */
final class SchemaCopies {
  private SchemaCopies() {}

  static Schema of(Schema source) {
    Schema copy = OASFactory.createSchema();
    for (Map.Entry<String, ?> entry : source.getAll().entrySet()) {
      copy.set(entry.getKey(), entry.getValue());
    }
    if (source.getRef() != null) {
      copy.setRef(source.getRef());
    }
    return copy;
  }

  /** The same schema, or null. */
  static Schema nullable(Schema source) {
    if (source.getRef() != null) {
      return OASFactory.createSchema()
          .description(source.getDescription())
          .examples(source.getExamples())
          .anyOf(
              List.of(
                  OASFactory.createSchema().ref(source.getRef()),
                  OASFactory.createSchema().addType(SchemaType.NULL)));
    }
    Schema copy = of(source);
    List<SchemaType> types =
        new ArrayList<>(source.getType() == null ? List.of() : source.getType());
    if (!types.isEmpty() && !types.contains(SchemaType.NULL)) {
      types.add(SchemaType.NULL);
      copy.setType(types);
    }
    if (source.getEnumeration() != null && !source.getEnumeration().contains(null)) {
      List<Object> values = new ArrayList<>(source.getEnumeration());
      values.add(null);
      copy.setEnumeration(values);
    }
    return copy;
  }
}
