package io.acquaint.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A description for every schema and field: the author's, or else the name in plain words. */
final class SchemaDescriptions implements Rule {
  @Override
  public void apply(Draft draft) {
    SchemaWalk.over(draft, SchemaDescriptions::describe);
  }

  private static boolean isNull(Schema schema) {
    return schema.getType() != null && schema.getType().equals(List.of(SchemaType.NULL));
  }

  private static void describe(String name, Schema schema) {
    if (schema.getDescription() == null && schema.getRef() == null && !isNull(schema)) {
      schema.setDescription(Words.sentence(Words.of(name)));
    }
  }
}
