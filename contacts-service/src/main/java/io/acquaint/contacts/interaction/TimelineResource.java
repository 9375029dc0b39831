package io.acquaint.contacts.interaction;

import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The timeline of a contact. */
@Path("/v1/contacts/{id}/interactions")
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
@Tag(name = "Interactions", description = "What contacts did, or what was done to them.")
class TimelineResource {

  private final InteractionsOfContact timelines;
  private final ContactService contacts;

  TimelineResource(InteractionsOfContact timelines, ContactService contacts) {
    this.timelines = timelines;
    this.contacts = contacts;
  }

  @GET
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
