package io.acquaint.contacts.contact;

import io.acquaint.contacts.confirmation.ConfirmationView;
import io.acquaint.contacts.contact.ConsentService.Outcome;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of what a contact has agreed to, and of how it wants to be reached. */
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
@Tag(name = "Consent", description = "What contacts agreed to, and how they want to be reached.")
class ConsentResource {

  private final ConsentService consents;
  private final ContactService contacts;
  private final PreferencesService preferences;

  ConsentResource(
      ConsentService consents, ContactService contacts, PreferencesService preferences) {
    this.consents = consents;
    this.contacts = contacts;
    this.preferences = preferences;
  }

  @PUT
  @Path("{id}/consent")
  @Operation(
      operationId = "setContactConsent",
      summary = "Set the consent level",
      description =
          "Records what the contact agreed to, with the reason; kept for ever as evidence. A lower level takes effect at once. A higher one waits for the contact's confirmation (202) where double opt-in is on; it replaces what waited before.")
  @APIResponse(
      responseCode = "200",
      description = "The contact with its new level.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContactView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Nothing has changed yet: the contact must confirm with this token.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConfirmationView.class)))
  public RestResponse<Object> consent(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ConsentRequest request) {
    Outcome outcome = consents.set(new ContactId(id), request, ifMatch);
    ContactView view = outcome.changed();
    return view == null
        ? RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED)
            .entity(outcome.waiting())
            .build()
        : Answers.ok(view.version(), view);
  }

  @GET
  @Path("{id}/consent/changes")
  @Operation(
      operationId = "listContactConsentChanges",
      summary = "Read the history of consent",
      description =
          "Every change of level, newest first: from, to, who, when, why, through which form.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.contact.ConsentChangeListing")
  public RestResponse<PageView<ConsentChangeView>> changes(UUID id, @Context UriInfo uri) {
    var contact = new ContactId(id);
    ListQuery query = ListQuery.of(uri, ConsentChangeListing.LISTING);
    contacts.get(contact);
    return Answers.ok(consents.changes(contact, query));
  }

  @GET
  @Path("{id}/preferences")
  @Operation(
      operationId = "getContactPreferences",
      summary = "Read how a contact wants to be reached",
      description = "Its preferences; the ETag is that of the contact.")
  public RestResponse<Preferences> preferences(UUID id) {
    ContactView view = contacts.get(new ContactId(id));
    return Answers.ok(view.version(), view.preferences());
  }

  @PUT
  @Path("{id}/preferences")
  @Operation(
      operationId = "setContactPreferences",
      summary = "Set how a contact wants to be reached",
      description =
          "Replaces the preferences: what is left out has its default. If-Match, when sent, is the ETag of the contact.")
  public RestResponse<Preferences> setPreferences(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, PreferencesRequest request) {
    ContactView view =
        preferences.set(new ContactId(id), request.over(Preferences.DEFAULT), ifMatch);
    return Answers.ok(view.version(), view.preferences());
  }
}
