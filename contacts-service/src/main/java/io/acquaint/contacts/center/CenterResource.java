package io.acquaint.contacts.center;

import io.acquaint.kit.http.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The routes of the subscription center. The token is the credential: there is no login. */
@Path("/v1/subscription-center")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Subscription center", description = "What a contact sees and changes itself.")
class CenterResource {

  private final CenterService center;

  CenterResource(CenterService center) {
    this.center = center;
  }

  @GET
  @Path("{token}")
  @Operation(
      operationId = "getSubscriptionCenter",
      summary = "Read a subscription center",
      description = "What the contact of the link sees of itself.")
  @APIResponse(
      responseCode = "200",
      description = "What the contact sees.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CenterView.class)))
  @APIResponse(responseCode = "410", description = "The time of the link is over.")
  public RestResponse<CenterView> read(String token) {
    return Answers.ok(center.read(token));
  }

  @PUT
  @Path("{token}")
  @Operation(
      operationId = "submitSubscriptionCenter",
      summary = "Change what a contact wants",
      description =
          "Lists, marketing mail, prefilled forms and corrections; what is left out stays as it is. Opting out of marketing mail keeps the lists: they work again when it is taken back.")
  @APIResponse(
      responseCode = "200",
      description = "What the contact sees now.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CenterView.class)))
  @APIResponse(responseCode = "410", description = "The time of the link is over.")
  public RestResponse<CenterView> change(String token, CenterRequest request) {
    return Answers.ok(center.change(token, request));
  }
}
