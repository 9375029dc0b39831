package io.acquaint.kit.list;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds {@code Link: rel="next"} to every page that has a next one. */
@Provider
public class NextLinkFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals("GET")
        && response.getEntity() instanceof PageView<?> page
        && page.nextCursor() != null) {
      response
          .getHeaders()
          .add("Link", NextLink.of(request.getUriInfo(), "cursor", page.nextCursor()));
    }
  }
}
