package io.acquaint.contacts.sendability;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contracts.sendability.MailPurpose;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The route that says whether one contact may be mailed. */
@Path("/v1/contacts")
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
class ContactSendabilityResource {

  private final SendabilityService sendability;

  ContactSendabilityResource(SendabilityService sendability) {
    this.sendability = sendability;
  }

  @GET
  @Path("{id}/sendability")
  @Operation(
      operationId = "getContactSendability",
      summary = "Ask whether a contact may be mailed",
      description =
          "Allowed, or every reason why not. Ask right before sending: consent and bounces change.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the answer.",
      content = @Content(schema = @Schema(implementation = SendabilityView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "A rule is broken: listId is missing for SUBSCRIPTION, is given for another purpose, or is no list.")
  public RestResponse<SendabilityView> one(
      UUID id,
      @QueryParam("purpose")
          @Parameter(description = "What the mail is for.", required = true, example = "MARKETING")
          @Nullable MailPurpose purpose,
      @QueryParam("listId")
          @Parameter(
              description = "The list; needed for SUBSCRIPTION, and only there.",
              example = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
          @Nullable UUID listId) {
    return Answers.ok(sendability.one(new ContactId(id), purpose, listId));
  }
}
