package io.acquaint.contacts.event;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jspecify.annotations.Nullable;

/** The routes of marketing events. */
@Path("/v1/events")
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
class EventResource {

  private static final String LISTING = "io.acquaint.contacts.event.EventListing";

  private final EventService events;
  private final ListEngine lists;

  EventResource(EventService events, ListEngine lists) {
    this.events = events;
    this.lists = lists;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "createEvent",
      summary = "Plan a marketing event",
      description = "Creates an event. Only LIVE events take registrations.")
  public RestResponse<EventView> plan(EventRequest request) {
    EventView view = events.plan(request);
    return Answers.created("/v1/events/" + view.id(), view.version(), view);
  }

  @GET
  @Operation(
      operationId = "listEvents",
      summary = "List marketing events",
      description = "The latest start first. q finds events by name.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<EventView>> list(@Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, EventListing.LISTING);
    return Answers.ok(lists.page(EventListing.LISTING, query, EventView::from));
  }

  @GET
  @Path("filterable-fields")
  @Operation(
      operationId = "listEventFields",
      summary = "What events can be filtered by",
      description = "Fields with their types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(EventListing.LISTING));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getEvent",
      summary = "Read a marketing event",
      description = "One event with its version as ETag.")
  public RestResponse<EventView> get(UUID id) {
    EventView view = events.get(new EventId(id));
    return Answers.ok(view.version(), view);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "changeEvent",
      summary = "Change a marketing event",
      description =
          "DRAFT becomes LIVE or CANCELLED, LIVE becomes CANCELLED. More seats go to those who wait; fewer than are taken are refused, and so is a time that leaves a session outside.")
  public RestResponse<EventView> change(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch<EventRequest> patch) {
    EventView view = events.change(new EventId(id), patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "deleteEvent",
      summary = "Delete a marketing event",
      description = "Refused once somebody has registered: cancel the event then.")
  public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    events.delete(new EventId(id), ifMatch);
    return Answers.noContent();
  }
}
