package io.acquaint.contacts.suppression;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of suppressed addresses. */
@Path("/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.TELEPROSPECTOR,
  Roles.INTEGRATION
})
@Tag(name = "Suppressions", description = "Addresses that must not be mailed.")
class SuppressionResource {

  private final SuppressionService suppressions;

  SuppressionResource(SuppressionService suppressions) {
    this.suppressions = suppressions;
  }

  @GET
  @Path("{email}")
  @Operation(
      operationId = "getSuppression",
      summary = "Read why an address is not mailed",
      description =
          "A hard bounce holds for 180 days, five soft bounces in a row count as one, a spam report holds until it is lifted. 404: the address may be mailed.")
  public RestResponse<SuppressionView> get(String email) {
    SuppressionView view = suppressions.get(email);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{email}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "liftSuppression",
      summary = "Mail an address again",
      description = "What happened before does not count any more; a later bounce does.")
  public RestResponse<Void> lift(String email, @HeaderParam("If-Match") @Nullable String ifMatch) {
    suppressions.lift(email, ifMatch);
    return Answers.noContent();
  }
}
