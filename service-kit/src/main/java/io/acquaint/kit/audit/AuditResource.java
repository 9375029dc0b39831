package io.acquaint.kit.audit;

import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets administrators read who changed what. */
@Path("/v1/services/{service}/audit")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technical", description = "Jobs, audit and dead letters of the service")
public class AuditResource {

  private final ListEngine lists;
  private final String service;

  AuditResource(ListEngine lists, @ConfigProperty(name = "acquaint.service") String service) {
    this.lists = lists;
    this.service = service;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Extension(name = "x-listing", value = "io.acquaint.kit.audit.AuditListing")
  @Operation(
      operationId = "listAuditEntries",
      summary = "Who changed what and when",
      description =
          "Every write of this service, newest first. Give `subject` for one record. Entries name"
              + " the fields that changed, never their values.")
  public RestResponse<PageView<AuditEntryView>> list(
      @Parameter(description = "Short name of the service", example = "contacts")
          @PathParam("service")
          String asked,
      @Context UriInfo uri) {
    if (!asked.equals(service)) {
      throw Problems.notFound("service here called", asked);
    }
    ListQuery query = ListQuery.of(uri, AuditListing.LISTING);
    return RestResponse.ok(lists.page(AuditListing.LISTING, query, entry -> entry));
  }
}
