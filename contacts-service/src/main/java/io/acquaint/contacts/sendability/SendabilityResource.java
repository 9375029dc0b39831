package io.acquaint.contacts.sendability;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route that says which of many contacts may be mailed. */
@Path("/v1/sendability")
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
@Tag(name = "Sendability", description = "Who may be mailed, and why not.")
class SendabilityResource {

  private final SendabilityService sendability;

  SendabilityResource(SendabilityService sendability) {
    this.sendability = sendability;
  }

  @POST
  @Operation(
      operationId = "checkSendability",
      summary = "Ask who may be mailed",
      description =
          "Up to 1,000 contacts at once, answered in their order. Changes nothing, so it may be repeated.")
  public RestResponse<SendabilityAnswers> many(SendabilityRequest request) {
    return Answers.ok(sendability.many(request));
  }
}
