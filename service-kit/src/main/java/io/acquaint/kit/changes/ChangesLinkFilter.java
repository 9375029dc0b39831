package io.acquaint.kit.changes;

import io.acquaint.kit.list.NextLink;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds {@code Link: rel="next"} to every page of changes. */
@Provider
public class ChangesLinkFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ChangesPage<?> page) {
      response.getHeaders().add("Link", NextLink.of(request.getUriInfo(), "since", page.next()));
    }
  }
}
