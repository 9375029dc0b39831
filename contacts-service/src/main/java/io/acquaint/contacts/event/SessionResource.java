package io.acquaint.contacts.event;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
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

/** The routes of the sessions of an event. */
@Path("/v1/events/{id}/sessions")
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
class SessionResource {

  private final SessionService sessions;

  SessionResource(SessionService sessions) {
    this.sessions = sessions;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "createEventSession",
      summary = "Plan a session",
      description = "Adds a session to the event. It lies within the event's time.")
  public RestResponse<SessionView> plan(UUID id, SessionRequest request) {
    SessionView view = sessions.plan(new EventId(id), request);
    return Answers.created("/v1/events/" + id + "/sessions/" + view.id(), view.version(), view);
  }

  @GET
  @Operation(
      operationId = "listEventSessions",
      summary = "List the sessions of an event",
      description = "The earliest first.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.event.SessionListing")
  public RestResponse<PageView<SessionView>> list(UUID id, @Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, SessionListing.LISTING);
    return Answers.ok(sessions.page(new EventId(id), query));
  }

  @GET
  @Path("{sessionId}")
  @Operation(
      operationId = "getEventSession",
      summary = "Read a session",
      description = "One session with its version as ETag.")
  public RestResponse<SessionView> get(UUID id, UUID sessionId) {
    SessionView view = sessions.get(new EventId(id), new SessionId(sessionId));
    return Answers.ok(view.version(), view);
  }

  @PATCH
  @Path("{sessionId}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "changeEventSession",
      summary = "Change a session",
      description = "Merges the patch into the session.")
  public RestResponse<SessionView> change(
      UUID id,
      UUID sessionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<SessionRequest> patch) {
    SessionView view = sessions.change(new EventId(id), new SessionId(sessionId), patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{sessionId}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
  @Operation(
      operationId = "deleteEventSession",
      summary = "Delete a session",
      description = "Refused once somebody has checked in to it.")
  public RestResponse<Void> delete(
      UUID id, UUID sessionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    sessions.delete(new EventId(id), new SessionId(sessionId), ifMatch);
    return Answers.noContent();
  }
}
