package io.acquaint.kit.openapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.MethodInfo;

/** One operation of the document together with the resource method that serves it. */
record Endpoint(
    String path, PathItem item, HttpMethod verb, Operation operation, Optional<MethodInfo> method) {

  boolean hasBody() {
    return operation.getRequestBody() != null;
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  /** A path that ends in a parameter names one thing; any other names a collection or an action. */
  boolean namesOneThing() {
    return path.endsWith("}");
  }

  boolean isTechnical() {
    return path.startsWith("/v1/services/") || !path.startsWith("/v1/");
  }

  /** Whether it answers what has changed since a token, rather than pages of a list. */
  boolean isFeed() {
    return method.filter(m -> m.returnType().toString().contains("ChangesPage")).isPresent();
  }

  boolean endsWith(String lastSegment) {
    return path.endsWith("/" + lastSegment);
  }

  /** Looks at the method first, then at its class. The annotation is named by its simple name. */
  Optional<AnnotationInstance> annotation(String simpleName) {
    return method.flatMap(
        m ->
            m.declaredAnnotations().stream()
                .filter(a -> a.name().withoutPackagePrefix().equals(simpleName))
                .findFirst()
                .or(
                    () ->
                        m.declaringClass().declaredAnnotations().stream()
                            .filter(a -> a.name().withoutPackagePrefix().equals(simpleName))
                            .findFirst()));
  }

  /** The names that the method's annotations of one kind carry, repeated ones too. */
  Stream<String> annotationsOf(String simpleName) {
    return method.stream()
        .flatMap(m -> m.declaredAnnotations().stream())
        .flatMap(Endpoint::unwrapped)
        .filter(a -> a.name().withoutPackagePrefix().equals(simpleName) && a.value("name") != null)
        .map(a -> a.value("name").asString());
  }

  private static Stream<AnnotationInstance> unwrapped(AnnotationInstance a) {
    boolean container =
        a.value() != null
            && a.value().kind() == AnnotationValue.Kind.ARRAY
            && a.value().componentKind() == AnnotationValue.Kind.NESTED;
    return container ? Stream.of(a.value().asNestedArray()) : Stream.of(a);
  }

  List<Parameter> parameters() {
    return operation.getParameters() == null ? List.of() : List.copyOf(operation.getParameters());
  }

  Optional<Parameter> parameter(String name) {
    return parameters().stream().filter(p -> name.equals(p.getName())).findFirst();
  }

  /** Adds a parameter unless the resource has declared one of that name itself. */
  void add(Parameter parameter) {
    if (parameter.getName() == null || parameter(parameter.getName()).isEmpty()) {
      operation.addParameter(parameter);
    }
  }

  /** Puts a shared parameter in place of a header parameter that the method declares. */
  void replaceHeader(String header, Parameter shared) {
    parameter(header).ifPresent(own -> operation.removeParameter(own));
    operation.addParameter(shared);
  }

  void addIfMissing(String status, APIResponse response) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().addAPIResponse(status, response);
    }
  }
}
