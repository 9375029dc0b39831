package io.acquaint.kit.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Requests are closed: a field that a schema does not name is refused, and the document says so.
 */
final class ClosedRequests implements Rule {
  @Override
  public void apply(Draft draft) {
    Deque<Schema> todo = new ArrayDeque<>();
    for (Endpoint e : draft.endpoints()) {
      if (e.hasBody() && e.operation().getRequestBody().getContent() != null) {
        e.operation().getRequestBody().getContent().getMediaTypes().values().stream()
            .filter(media -> media.getSchema() != null)
            .forEach(media -> todo.add(media.getSchema()));
      }
    }
    Set<String> seen = new HashSet<>();
    while (!todo.isEmpty()) {
      SchemaWalk.inside(
          "",
          todo.remove(),
          (name, schema) -> {
            close(schema);
            String target = Refs.target(schema);
            if (!target.isEmpty() && seen.add(target)) {
              draft.schema(target).ifPresent(todo::add);
            }
          });
    }
  }

  private static void close(Schema schema) {
    if (schema.getType() != null
        && schema.getType().contains(SchemaType.OBJECT)
        && schema.getProperties() != null
        && schema.getAdditionalPropertiesSchema() == null
        && schema.getAdditionalPropertiesBoolean() == null) {
      schema.setAdditionalPropertiesBoolean(false);
    }
  }
}
