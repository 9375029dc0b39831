package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route that takes interactions in. */
@Path("/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
@Tag(name = "Interactions", description = "What contacts did, or what was done to them.")
class InteractionResource {

  private final InteractionService interactions;

  InteractionResource(InteractionService interactions) {
    this.interactions = interactions;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "recordInteractions",
      summary = "Take in interactions",
      description =
          "One interaction, or up to 1,000 under items (or as a bare array). Answered once the log"
              + " has all that are ACCEPTED; on 503 send all again, nothing counts twice.")
  @APIResponse(
      responseCode = "202",
      description = "One receipt per interaction, in their order.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Receipts.class)))
  public RestResponse<Receipts> record(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(oneOf = {InteractionRequest.class, InteractionBatch.class}),
                      examples = {
                        @ExampleObject(
                            name = "one",
                            value =
                                """
                                {"id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40","type":"EMAIL_OPENED",
                                 "contactId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e",
                                 "occurredAt":"2026-03-01T09:30:00Z","emailId":"mail-4711"}
                                """),
                        @ExampleObject(
                            name = "several",
                            value =
                                """
                                {"items":[
                                 {"id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d41","type":"WEBSITE_VISITED",
                                  "email":"ada@example.org","occurredAt":"2026-03-01T09:31:00Z",
                                  "pageUrl":"https://example.org/prices"},
                                 {"id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d42","type":"CUSTOM",
                                  "contactId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e",
                                  "name":"demo-booked","occurredAt":"2026-03-01T09:32:00Z"}]}
                                """)
                      }))
          JsonNode body) {
    return RestResponse.accepted(interactions.receive(body));
  }
}
