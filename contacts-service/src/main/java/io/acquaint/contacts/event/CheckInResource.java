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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The check-ins of an event. */
@Path("/v1/events/{id}/check-ins")
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
class CheckInResource {

  private final CheckInService checkIns;

  CheckInResource(CheckInService checkIns) {
    this.checkIns = checkIns;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createCheckIn",
      summary = "Check a contact in",
      description =
          "Notes that a contact with a seat came to the event, or to one of its sessions. Checking in twice changes nothing and answers 200 with the first check-in.")
  @APIResponse(
      responseCode = "201",
      description = "Checked in; `Location` is its address.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CheckInView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was checked in already: that check-in.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CheckInView.class)))
  public RestResponse<CheckInView> checkIn(UUID id, CheckInRequest request) {
    CheckInService.Done done = checkIns.checkIn(new EventId(id), request);
    CheckInView view = done.checkIn();
    return done.created()
        ? Answers.created("/v1/events/" + id + "/check-ins/" + view.id(), 1, view)
        : Answers.ok(1, view);
  }

  @GET
  @Operation(
      operationId = "listEventCheckIns",
      summary = "List who came",
      description = "Check-ins to the event and to its sessions, newest first.")
  @Extension(name = "x-listing", value = "io.acquaint.contacts.event.CheckInListing")
  public RestResponse<PageView<CheckInView>> list(UUID id, @Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, CheckInListing.LISTING);
    return Answers.ok(checkIns.page(new EventId(id), query));
  }

  @GET
  @Path("{checkInId}")
  @Operation(
      operationId = "getCheckIn",
      summary = "Read a check-in",
      description = "One check-in. It never changes.")
  public RestResponse<CheckInView> get(UUID id, UUID checkInId) {
    return Answers.ok(1, checkIns.get(new EventId(id), checkInId));
  }
}
