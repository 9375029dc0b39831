package io.acquaint.leads.opportunity;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/opportunities}. */
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What qualified leads become, until won or lost.")
public class OpportunityResource {

  private final OpportunityService opportunities;

  OpportunityResource(OpportunityService opportunities) {
    this.opportunities = opportunities;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALESPERSON, Roles.SALES_MANAGER, Roles.INTEGRATION})
  @Operation(
      operationId = "createOpportunity",
      summary = "Open an opportunity",
      description = "Usually a lead's qualification does this.")
  public RestResponse<OpportunityView> create(OpportunityRequest request) {
    OpportunityView view = opportunities.create(request);
    return Answers.created("/v1/opportunities/" + view.id(), view.version(), view);
  }

  @GET
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listOpportunities",
      summary = "List opportunities",
      description = "Opportunities by search, filter and sort.")
  @Extension(name = "x-listing", value = "io.acquaint.leads.opportunity.OpportunityListing")
  public RestResponse<PageView<OpportunityView>> list(@Context UriInfo uri) {
    return Answers.ok(opportunities.list(ListQuery.of(uri, OpportunityListing.LISTING)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getOpportunity",
      summary = "Read an opportunity",
      description = "One opportunity with its version as ETag.")
  public RestResponse<OpportunityView> get(UUID id) {
    OpportunityView view = opportunities.get(new OpportunityId(id));
    return Answers.ok(view.version(), view);
  }

  @POST
  @Path("{id}/won")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALESPERSON, Roles.SALES_MANAGER, Roles.INTEGRATION})
  @Operation(
      operationId = "winOpportunity",
      summary = "Close an opportunity as won",
      description = "From then on it never changes again.")
  public RestResponse<OpportunityView> won(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable ClosingRequest request) {
    return close(id, OpportunityStatus.WON, ifMatch, request);
  }

  @POST
  @Path("{id}/lost")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALESPERSON, Roles.SALES_MANAGER, Roles.INTEGRATION})
  @Operation(
      operationId = "loseOpportunity",
      summary = "Close an opportunity as lost",
      description = "From then on it never changes again.")
  public RestResponse<OpportunityView> lost(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable ClosingRequest request) {
    return close(id, OpportunityStatus.LOST, ifMatch, request);
  }

  private RestResponse<OpportunityView> close(
      UUID id, OpportunityStatus how, @Nullable String ifMatch, @Nullable ClosingRequest request) {
    OpportunityView view = opportunities.close(new OpportunityId(id), how, ifMatch, request);
    return Answers.ok(view.version(), view);
  }
}
