package io.acquaint.referrals.partner;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of partners. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners", description = "Organisations that receive referrals.")
class PartnerResource {
  private final PartnerService partners;

  PartnerResource(PartnerService partners) {
    this.partners = partners;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.SALES_MANAGER})
  @Operation(
      operationId = "createPartner",
      summary = "Add a partner",
      description = "The name must be free, case ignored.")
  public RestResponse<PartnerView> create(PartnerRequest request) {
    PartnerView partner = partners.create(request);
    return Answers.created("/v1/partners/" + partner.id(), partner.version(), partner);
  }

  @GET
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.PARTNER_ADMIN,
    Roles.PARTNER_USER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listPartners",
      summary = "List partners",
      description = "A partner's users see their own organisation only.")
  @Extension(name = "x-listing", value = "io.acquaint.referrals.partner.PartnerListing")
  public RestResponse<PageView<PartnerView>> list(@Context UriInfo uri) {
    return Answers.ok(partners.list(ListQuery.of(uri, PartnerListing.LISTING)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.PARTNER_ADMIN,
    Roles.PARTNER_USER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getPartner",
      summary = "Read a partner",
      description = "Another partner's organisation does not exist for a partner's user.")
  public RestResponse<PartnerView> read(
      @PathParam("id") @Parameter(description = "Id of the partner.") PartnerId id) {
    PartnerView partner = partners.read(id);
    return Answers.ok(partner.version(), partner);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.ADMIN, Roles.PARTNER_ADMIN})
  @Operation(
      operationId = "updatePartner",
      summary = "Change a partner",
      description = "JSON merge patch; needs the current ETag in If-Match.")
  public RestResponse<PartnerView> change(
      @PathParam("id") @Parameter(description = "Id of the partner.") PartnerId id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      MergePatch<PartnerRequest> patch) {
    PartnerView partner = partners.change(id, patch, ifMatch);
    return Answers.ok(partner.version(), partner);
  }
}
