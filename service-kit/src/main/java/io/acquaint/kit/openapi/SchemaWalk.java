package io.acquaint.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a document once, each with the name under which it is found. */
final class SchemaWalk {
  private final BiConsumer<String, Schema> visitor;
  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private SchemaWalk(BiConsumer<String, Schema> visitor) {
    this.visitor = visitor;
  }

  /** Everything: components, parameters, bodies, answers. */
  static void over(Draft draft, BiConsumer<String, Schema> visitor) {
    SchemaWalk walk = new SchemaWalk(visitor);
    draft.schemas().forEach(walk::visit);
    walk.operations(draft);
  }

  /** Only what hangs on operations, not the named schemas. */
  static void overOperations(Draft draft, BiConsumer<String, Schema> visitor) {
    new SchemaWalk(visitor).operations(draft);
  }

  /** The schemas inside one schema, itself included. */
  static void inside(String name, Schema schema, BiConsumer<String, Schema> visitor) {
    new SchemaWalk(visitor).visit(name, schema);
  }

  private void operations(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      List<Parameter> parameters = new ArrayList<>(e.parameters());
      if (e.item().getParameters() != null) {
        parameters.addAll(e.item().getParameters());
      }
      parameters.forEach(
          p -> visit(p.getName() == null ? "parameter" : p.getName(), p.getSchema()));
      if (e.hasBody()) {
        content(e.operation().getRequestBody().getContent());
      }
      e.operation()
          .getResponses()
          .getAPIResponses()
          .values()
          .forEach(response -> content(response.getContent()));
    }
  }

  private void content(@Nullable Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(media -> visit("body", media.getSchema()));
    }
  }

  private void visit(String name, @Nullable Schema schema) {
    if (schema == null || schema.getBooleanSchema() != null || !seen.add(schema)) {
      return;
    }
    visitor.accept(name, schema);
    all(schema.getProperties());
    visit(name, schema.getItems());
    visit(name, schema.getAdditionalPropertiesSchema());
    visit(name, schema.getNot());
    all(name, schema.getAllOf());
    all(name, schema.getAnyOf());
    all(name, schema.getOneOf());
  }

  private void all(@Nullable Map<String, Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::visit);
    }
  }

  private void all(String name, @Nullable Collection<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(schema -> visit(name, schema));
    }
  }
}
