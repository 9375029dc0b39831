package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.http.PathText;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The routes of one contact. */
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
@Tag(name = "Contacts", description = "People: the primary customer record.")
class ContactResource {

  private static final String PATH = "/v1/contacts/";

  private final ContactService contacts;

  ContactResource(ContactService contacts) {
    this.contacts = contacts;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createContact",
      summary = "Add a contact",
      description = "Creates a contact. A mail address may belong to several; see match-or-create.")
  public RestResponse<ContactView> create(ContactRequest request) {
    ContactView view = contacts.create(request);
    return Answers.created(PATH + view.id(), view.version(), view);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getContact",
      summary = "Read a contact",
      description =
          "One contact with its version as ETag. A contact that was merged answers 301: its last"
              + " state with mergedIntoId, and the address of the one that took over.")
  @APIResponse(
      responseCode = "200",
      description = "The contact.",
      content = @Content(schema = @Schema(implementation = ContactView.class)))
  @APIResponse(
      responseCode = "301",
      description = "It was merged into the contact that Location names.",
      content = @Content(schema = @Schema(implementation = ContactView.class)))
  public RestResponse<ContactView> get(UUID id) {
    ContactView view = contacts.get(new ContactId(id));
    return view.mergedIntoId() == null
        ? Answers.ok(view.version(), view)
        : ResponseBuilder.<ContactView>create(Status.MOVED_PERMANENTLY)
            .header("Location", PATH + view.mergedIntoId())
            .header("ETag", Answers.etag(view.version()))
            .entity(view)
            .build();
  }

  @PATCH
  @Path("{id}")
  @Operation(
      operationId = "changeContact",
      summary = "Change a contact",
      description = "Merges the patch into the contact. Source and consent do not change here.")
  public RestResponse<ContactView> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<ContactRequest> patch) {
    ContactView view = contacts.change(new ContactId(id), patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "deleteContact",
      summary = "Delete a contact",
      description = "Removes the contact with its interactions. Refused while it is a guardian.")
  public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    contacts.delete(new ContactId(id), ifMatch);
    return Answers.noContent();
  }

  @PUT
  @Path("by-external-id/{source}/{externalId}")
  @Operation(
      operationId = "putContactByExternalId",
      summary = "Create or replace by own id",
      description =
          "Creates the contact another system knows by this id, or replaces it. Consent, source, each of the preferences, guardian and what belongs to leads stay when left out.")
  public RestResponse<ContactView> put(
      @Size(max = 50) @Pattern(regexp = PathText.PATTERN, message = PathText.MESSAGE) String source,
      @Size(max = 200) @Pattern(regexp = PathText.PATTERN, message = PathText.MESSAGE)
          String externalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ContactRequest request) {
    Upserted done = contacts.put(source, externalId, request, ifMatch);
    ContactView view = done.contact();
    return done.created()
        ? Answers.created(PATH + view.id(), view.version(), view)
        : Answers.ok(view.version(), view);
  }
}
