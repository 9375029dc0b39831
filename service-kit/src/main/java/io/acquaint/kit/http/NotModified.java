package io.acquaint.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 when the client already holds the version it asks for. */
public class NotModified {

  @ServerResponseFilter
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String held = request.getHeaderString("If-None-Match");
    String current = response.getHeaderString("ETag");
    if (held != null
        && current != null
        && response.getStatus() == 200
        && isRead(request.getMethod())
        && EntityTags.listedWeakly(held, current)) {
      response.setStatusInfo(Response.Status.NOT_MODIFIED);
      response.setEntity(null);
      response.getHeaders().remove("Content-Type");
    }
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
