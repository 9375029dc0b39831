package io.acquaint.contacts.confirmation;

import io.acquaint.kit.http.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route at which a contact confirms. The token is the credential: there is no login. */
@Path("/v1/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Confirmations", description = "Double opt-in: the contact's own word.")
class ConfirmationResource {

  private final ConfirmationService confirmations;

  ConfirmationResource(ConfirmationService confirmations) {
    this.confirmations = confirmations;
  }

  @POST
  @Path("{token}")
  @Operation(
      operationId = "confirm",
      summary = "Confirm with a mailed token",
      description =
          "Lets happen what waited: a list is joined, or consent rises. Valid for 30 days and for one use. Let the page behind the mailed link call it at a click; programs that look into mails follow links by themselves.")
  @APIResponse(
      responseCode = "200",
      description = "What was confirmed.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConfirmedView.class)))
  @APIResponse(responseCode = "410", description = "The 30 days are over.")
  public RestResponse<ConfirmedView> confirm(String token) {
    return Answers.ok(confirmations.confirm(token));
  }
}
