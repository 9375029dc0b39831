package io.acquaint.kit.http;

import io.acquaint.kit.json.BodyBytes;
import io.acquaint.kit.json.NoBody;
import io.acquaint.kit.json.StrictJson;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that the matched method does not take, as an unknown field is: whoever sends one
 * expects it to have an effect. Nothing, white space and an empty object are no body. It runs after
 * authorisation.
 */
public class BodyCheck {

  private final Map<Method, Boolean> taking = new ConcurrentHashMap<>();
  private final StrictJson json;
  private final BodyBytes bytes;

  BodyCheck(StrictJson json, BodyBytes bytes) {
    this.json = json;
    this.bytes = bytes;
  }

  @ServerRequestFilter(priority = Priorities.USER + 1)
  public void check(ContainerRequestContext request, ResourceInfo resource) throws IOException {
    Method method = resource.getResourceMethod();
    if (method == null
        || !mayHaveBody(request)
        || taking.computeIfAbsent(method, BodyCheck::takesBody)
        || !BlockingOperationControl.isBlockingAllowed()) {
      return;
    }
    byte[] content = bytes.of(request.getHeaders(), request.getEntityStream());
    for (byte each : content) {
      if (!Character.isWhitespace(each)) {
        Object unused = json.read(content, NoBody.class);
        return;
      }
    }
  }

  /** HTTP/2 can send a body without announcing it; a reading request hardly ever has one. */
  private static boolean mayHaveBody(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null) {
      return request.getLength() != 0;
    }
    boolean reads =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    return !reads || request.getHeaderString("Transfer-Encoding") != null;
  }

  private static boolean takesBody(Method method) {
    return ResourceMethods.takesBody(
        ResourceMethods.asWritten(
                method.getDeclaringClass(), method.getName(), method.getParameterTypes())
            .orElse(method));
  }
}
