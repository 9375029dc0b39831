package io.acquaint.kit.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * An example for every named schema, put together from the examples of its fields; a field without
 * one gets a likely value of its type.
 */
final class SchemaExamples implements Rule {
  @Override
  public void apply(Draft draft) {
    SchemaWalk.over(
        draft,
        (name, schema) -> {
          if (isScalar(schema) && ownExample(schema) == null) {
            Object likely = LikelyValues.of(name, schema);
            if (likely != null) {
              schema.setExamples(List.of(likely));
            }
          }
        });
    draft
        .schemas()
        .forEach(
            (name, schema) -> {
              if (ownExample(schema) == null) {
                Object example = example(draft, name, schema, new HashSet<>());
                if (example != null) {
                  schema.setExamples(List.of(example));
                }
              }
            });
  }

  private static boolean isScalar(Schema schema) {
    return schema.getType() != null
        && !schema.getType().contains(SchemaType.OBJECT)
        && !schema.getType().contains(SchemaType.ARRAY);
  }

  private static @Nullable Object ownExample(Schema schema) {
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return schema.getExamples().getFirst();
    }
    return schema.getExample();
  }

  private static @Nullable Object example(
      Draft draft, String name, Schema schema, Set<String> path) {
    Object own = ownExample(schema);
    if (own != null) {
      return own;
    }
    String target = Refs.target(schema);
    if (!target.isEmpty()) {
      if (!path.add(target)) {
        return null;
      }
      Schema referred = draft.schemas().get(target);
      Object example = referred == null ? null : example(draft, target, referred, path);
      path.remove(target);
      return example;
    }
    for (List<Schema> choices : choices(schema)) {
      return example(draft, name, choices.getFirst(), path);
    }
    if (schema.getType() == null) {
      return null;
    }
    if (schema.getType().contains(SchemaType.ARRAY)) {
      Object item =
          schema.getItems() == null ? null : example(draft, name, schema.getItems(), path);
      return item == null ? List.of() : List.of(item);
    }
    if (schema.getType().contains(SchemaType.OBJECT)) {
      return object(draft, schema, path);
    }
    return LikelyValues.of(name, schema);
  }

  private static List<List<Schema>> choices(Schema schema) {
    return java.util.stream.Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
        .filter(list -> list != null && !list.isEmpty())
        .toList();
  }

  private static Object object(Draft draft, Schema schema, Set<String> path) {
    Map<String, Object> example = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach(
              (name, property) -> {
                Object value = example(draft, name, property, path);
                if (value != null) {
                  example.put(name, value);
                }
              });
    }
    return example;
  }
}
