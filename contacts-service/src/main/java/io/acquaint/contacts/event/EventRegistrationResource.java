package io.acquaint.contacts.event;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registrations for an event. */
@Path("/v1/events/{id}/registrations")
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
class EventRegistrationResource {

  private final RegistrationService registrations;

  EventRegistrationResource(RegistrationService registrations) {
    this.registrations = registrations;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createRegistration",
      summary = "Register a contact",
      description =
          "Takes a seat; when there is none left and the event has a waitlist, a place in the queue. Never overbooks.")
  public RestResponse<RegistrationView> register(UUID id, RegistrationRequest request) {
    RegistrationView view = registrations.register(new EventId(id), request);
    return Answers.created("/v1/registrations/" + view.id(), view.version(), view);
  }

  @GET
  @Operation(
      operationId = "listEventRegistrations",
      summary = "List the registrations for an event",
      description =
          "Also those that wait and those that were cancelled. facets=status counts them.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.event.RegistrationListing")
  public RestResponse<PageView<RegistrationView>> list(UUID id, @Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, RegistrationListing.LISTING);
    return Answers.ok(registrations.page(new EventId(id), query));
  }
}
