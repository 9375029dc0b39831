package io.acquaint.kit.http;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the matched method does not declare, and values that do not parse,
 * all at once. It runs after authorisation. A method that takes {@link UriInfo} reads its query
 * itself (lists do) and is only spared broken text.
 */
public class QueryCheck {

  private final Map<Method, QueryDeclaration> declarations = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(UriInfo uri, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    uri.getPathParameters().forEach((name, values) -> values.forEach(QueryCheck::refuseBrokenPath));
    if (uri.getQueryParameters().isEmpty()) {
      return;
    }
    QueryDeclaration declared = declarations.computeIfAbsent(method, QueryCheck::declared);
    List<Finding> findings = new ArrayList<>();
    uri.getQueryParameters()
        .forEach((name, values) -> declared.check(name, values).ifPresent(findings::add));
    if (!findings.isEmpty()) {
      throw Problems.badRequest(findings);
    }
  }

  private static QueryDeclaration declared(Method method) {
    return QueryDeclaration.of(
        ResourceMethods.asWritten(
                method.getDeclaringClass(), method.getName(), method.getParameterTypes())
            .orElse(method));
  }

  private static void refuseBrokenPath(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new NotFoundException();
    }
  }
}
