package io.acquaint.contacts.subscription;

import io.acquaint.contacts.confirmation.ConfirmationView;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.SubscriptionService.Outcome;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.json.OptionalBody;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.jspecify.annotations.Nullable;

/** The routes of a contact's subscriptions. */
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
@Tag(name = "Subscriptions", description = "Which lists a contact is on, since when and how.")
class SubscriptionResource {

  private final SubscriptionService subscriptions;

  SubscriptionResource(SubscriptionService subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GET
  @Path("{id}/subscriptions")
  @Operation(
      operationId = "listContactSubscriptions",
      summary = "Read the lists of a contact",
      description = "Every list that it is or was on, with when and how it joined or left.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.subscription.SubscriptionListing")
  public RestResponse<PageView<SubscriptionView>> list(UUID id, @Context UriInfo uri) {
    return Answers.ok(
        subscriptions.of(new ContactId(id), ListQuery.of(uri, SubscriptionListing.LISTING)));
  }

  @PUT
  @Path("{id}/subscriptions/{listId}")
  @Operation(
      operationId = "joinSubscriptionList",
      summary = "Put a contact on a list",
      description =
          "Who is on it already stays as it is. A list with double opt-in answers 202: the contact is on it once it has confirmed. The body may be left out.")
  @APIResponse(
      responseCode = "200",
      description = "The contact is on the list.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SubscriptionView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Not on the list yet: the contact must confirm with this token.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConfirmationView.class)))
  public RestResponse<Object> join(
      UUID id,
      UUID listId,
      @RequestBody(required = false) @OptionalBody @Nullable SubscriptionRequest request) {
    Outcome outcome = subscriptions.join(new ContactId(id), new ListId(listId), request);
    SubscriptionView view = outcome.joined();
    return view == null
        ? RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED)
            .entity(outcome.waiting())
            .build()
        : Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}/subscriptions/{listId}")
  @Operation(
      operationId = "leaveSubscriptionList",
      summary = "Take a contact off a list",
      description = "It stays known that it was on it, and when and how it left.")
  public RestResponse<Void> leave(UUID id, UUID listId) {
    subscriptions.leave(new ContactId(id), new ListId(listId));
    return Answers.noContent();
  }
}
