package io.acquaint.referrals.referral;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a partner does with a referral. A move that its status forbids answers 409. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.PARTNER_ADMIN, Roles.PARTNER_USER, Roles.INTEGRATION})
@Tag(name = "Referrals", description = "Customers who were sent to partners.")
class ReferralActions {
  private final ReferralService referrals;

  ReferralActions(ReferralService referrals) {
    this.referrals = referrals;
  }

  @POST
  @Path("/{id}/acceptance")
  @Idempotent
  @Operation(
      operationId = "acceptReferral",
      summary = "Accept a referral",
      description = "Names the deal: value, date and who works on it.")
  public RestResponse<ReferralView> accept(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch,
      Deal deal) {
    ReferralView referral = referrals.accept(id, ifMatch, deal);
    return Answers.ok(referral.version(), referral);
  }

  @POST
  @Path("/{id}/decline")
  @Idempotent
  @Operation(
      operationId = "declineReferral",
      summary = "Decline a referral",
      description = "Ends it, with a reason.")
  public RestResponse<ReferralView> decline(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch,
      DeclineRequest request) {
    ReferralView referral = referrals.decline(id, ifMatch, request);
    return Answers.ok(referral.version(), referral);
  }

  @POST
  @Path("/{id}/won")
  @Idempotent
  @Operation(
      operationId = "winReferral",
      summary = "Say that the customer bought",
      description = "Ends an accepted referral with its final value.")
  public RestResponse<ReferralView> win(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch,
      WonRequest request) {
    ReferralView referral = referrals.win(id, ifMatch, request);
    return Answers.ok(referral.version(), referral);
  }

  @POST
  @Path("/{id}/lost")
  @Idempotent
  @Operation(
      operationId = "loseReferral",
      summary = "Say that the customer did not buy",
      description = "Ends an accepted referral with a reason.")
  public RestResponse<ReferralView> lose(
      @PathParam("id") @Parameter(description = "Id of the referral.") ReferralId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch,
      LostRequest request) {
    ReferralView referral = referrals.lose(id, ifMatch, request);
    return Answers.ok(referral.version(), referral);
  }
}
