package io.acquaint.referrals.referral;

import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
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

/** Reading and sending referrals; what the partner does with them is {@link ReferralActions}. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.PARTNER_ADMIN,
  Roles.PARTNER_USER,
  Roles.INTEGRATION
})
@Tag(name = "Referrals", description = "Customers who were sent to partners.")
class ReferralResource {
  private static final String LISTING = "io.acquaint.referrals.referral.ReferralListing";

  private final ReferralService referrals;
  private final ListEngine lists;

  ReferralResource(ReferralService referrals, ListEngine lists) {
    this.referrals = referrals;
    this.lists = lists;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createReferral",
      summary = "Refer a customer to a partner, or to several",
      description =
          "Answers the referral to the first partner; with several, each gets one of its own and"
              + " they share the engagementId. Both parts of the customer's consent are needed.")
  public RestResponse<ReferralView> send(ReferralRequest request) {
    ReferralView referral = referrals.send(request);
    return Answers.created("/v1/referrals/" + referral.id(), referral.version(), referral);
  }

  @GET
  @Operation(
      operationId = "listReferrals",
      summary = "List referrals",
      description = "A partner's users see what their partner received or sent, nothing else.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<ReferralView>> list(@Context UriInfo uri) {
    return Answers.ok(referrals.list(ListQuery.of(uri, ReferralListing.LISTING)));
  }

  @GET
  @Path("/filterable-fields")
  @Operation(
      operationId = "listReferralFields",
      summary = "What referrals can be filtered and sorted by",
      description = "Fields with types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(ReferralListing.LISTING));
  }

  @GET
  @Path("/changes")
  @Operation(
      operationId = "listReferralChanges",
      summary = "What changed since a token",
      description = "For integrations that keep a copy; never loses or doubles a change.")
  @Extension(name = "x-changes", value = LISTING)
  public RestResponse<ChangesPage<ReferralView>> changes(@Context UriInfo uri) {
    return Answers.ok(referrals.changes(ChangesQuery.of(uri, ReferralListing.LISTING)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getReferral",
      summary = "Read a referral",
      description = "What another partner received does not exist for a partner's user.")
  public RestResponse<ReferralView> read(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id) {
    ReferralView referral = referrals.read(id);
    return Answers.ok(referral.version(), referral);
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getReferralHistory",
      summary = "The life of a referral so far",
      description = "Every step with its actor and time, oldest first.")
  public RestResponse<ReferralHistoryView> history(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id) {
    return Answers.ok(referrals.history(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.ADMIN, Roles.PARTNER_ADMIN, Roles.PARTNER_USER})
  @Operation(
      operationId = "updateReferral",
      summary = "Change the deal of an accepted referral",
      description = "JSON merge patch over the deal; needs the current ETag in If-Match.")
  public RestResponse<ReferralView> change(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      MergePatch<Deal> patch) {
    ReferralView referral = referrals.rework(id, ifMatch, patch);
    return Answers.ok(referral.version(), referral);
  }
}
