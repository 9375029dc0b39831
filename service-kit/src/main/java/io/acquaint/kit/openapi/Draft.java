package io.acquaint.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** A document in the making: the model, the short name of its service, and its operations. */
record Draft(OpenAPI model, String service, List<Endpoint> endpoints) {
  private static final DotName OPERATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

  Draft(OpenAPI model, IndexView index, String service) {
    this(model, service, endpoints(model, methods(index)));
  }

  private static List<Endpoint> endpoints(OpenAPI model, Map<String, MethodInfo> methods) {
    List<Endpoint> found = new ArrayList<>();
    if (model.getPaths() == null) {
      return found;
    }
    model
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) ->
                            found.add(
                                new Endpoint(
                                    path,
                                    item,
                                    verb,
                                    operation,
                                    Optional.ofNullable(
                                        methods.get(operation.getOperationId()))))));
    return found;
  }

  /** Operation ids are the link between an operation and the method that serves it. */
  private static Map<String, MethodInfo> methods(IndexView index) {
    Map<String, MethodInfo> methods = new HashMap<>();
    for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
      AnnotationValue id = operation.value("operationId");
      if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
        methods.put(id.asString(), operation.target().asMethod());
      }
    }
    return methods;
  }

  Components components() {
    if (model.getComponents() == null) {
      model.setComponents(OASFactory.createComponents());
    }
    return model.getComponents();
  }

  /** The named schemas; a copy, so that rules may add and remove while they look. */
  Map<String, Schema> schemas() {
    Map<String, Schema> schemas = components().getSchemas();
    return schemas == null ? Map.of() : new LinkedHashMap<>(schemas);
  }

  Optional<Schema> schema(String name) {
    return Optional.ofNullable(schemas().get(name));
  }
}
