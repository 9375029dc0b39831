package io.acquaint.contacts.event;

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

/** The events of a contact. */
@Path("/v1/contacts/{id}/events")
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
@Tag(name = "Events", description = "Marketing events, their sessions, and who came.")
class ContactEventResource {

  private final EventsOfContact events;
  private final ContactService contacts;

  ContactEventResource(EventsOfContact events, ContactService contacts) {
    this.events = events;
    this.contacts = contacts;
  }

  @GET
  @Operation(
      operationId = "listContactEvents",
      summary = "List the events of a contact",
      description =
          "All registrations and check-ins of the contact, with what was collected at registration.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.event.ContactEventListing")
  public RestResponse<PageView<ContactEventView>> list(UUID id, @Context UriInfo uri) {
    var contact = new ContactId(id);
    ListQuery query = ListQuery.of(uri, ContactEventListing.LISTING);
    contacts.get(contact);
    return Answers.ok(events.page(contact, query));
  }
}
