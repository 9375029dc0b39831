package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The routes of interactions. */
@Path("/v1")
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.TELEPROSPECTOR,
  Roles.INTEGRATION
})
@Tag(name = "Interactions", description = "What contacts did, or what was done to them.")
class InteractionResource {

  private final InteractionService interactions;
  private final InteractionsOfContact timelines;
  private final ContactService contacts;

  InteractionResource(
      InteractionService interactions, InteractionsOfContact timelines, ContactService contacts) {
    this.interactions = interactions;
    this.timelines = timelines;
    this.contacts = contacts;
  }

  @POST
  @Path("interactions")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "recordInteractions",
      summary = "Take in interactions",
      description =
          "One interaction, or up to 1,000 under items (or as a bare array). Answered once the log"
              + " has all that are ACCEPTED; on 503 send all again, nothing counts twice.")
  @APIResponse(
      responseCode = "202",
      description = "One receipt per interaction, in their order.",
      content = @Content(schema = @Schema(implementation = Receipts.class)))
  public RestResponse<Receipts> record(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(oneOf = {InteractionRequest.class, InteractionBatch.class})))
          JsonNode body) {
    return RestResponse.accepted(interactions.receive(body));
  }

  @GET
  @Path("contacts/{id}/interactions")
  @Operation(
      operationId = "listContactInteractions",
      summary = "Read the timeline of a contact",
      description = "Newest first; filter by type and period.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.interaction.InteractionListing")
  public RestResponse<PageView<InteractionView>> timeline(UUID id, @Context UriInfo uri) {
    var contact = new ContactId(id);
    ListQuery query = ListQuery.of(uri, InteractionListing.LISTING);
    contacts.get(contact);
    return Answers.ok(timelines.page(contact, query));
  }
}
