package io.acquaint.segments.member;

import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.acquaint.model.evaluation.Explanation;
import io.acquaint.segments.segment.SegmentId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who is in a segment, and why. */
@Path("/v1/segments")
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
@Tag(name = "Members", description = "Who is in a segment, and why.")
class MemberResource {
  private static final String LISTING = "io.acquaint.segments.member.MemberListing";

  private final MemberService members;
  private final MemberFigures figures;

  MemberResource(MemberService members, MemberFigures figures) {
    this.members = members;
    this.figures = figures;
  }

  @GET
  @Path("/{id}/members")
  @Operation(
      operationId = "listSegmentMembers",
      summary = "List the members of a segment",
      description = "In the order of joining unless sorted otherwise.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<MemberView>> members(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("joinedAfter")
          @Parameter(
              description = "Only those who joined later than this.",
              example = "2026-11-01T00:00:00Z")
          @Nullable Instant joinedAfter,
      @Context UriInfo uri) {
    return Answers.ok(members.members(id, uri, joinedAfter));
  }

  @GET
  @Path("/{id}/members/export")
  @Produces({"text/csv", "application/x-ndjson"})
  @Operation(
      operationId = "exportSegmentMembers",
      summary = "Export the members of a segment",
      description = "Streams everything the filter selects as CSV, or as NDJSON when asked for.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<StreamingOutput> export(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @Context UriInfo uri,
      @HeaderParam("Accept") @Nullable String accept) {
    return members.export(id, uri, accept);
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listSegmentChanges",
      summary = "Follow who joins and leaves a segment",
      description =
          "Members who joined, and as deletions those who left, in commit order: with the reason"
              + " LEFT_FILTER while the contact is still there, with DELETED when it is gone, with"
              + " ERASED when the person was forgotten.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<ChangesPage<MemberView>> changes(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @Context UriInfo uri) {
    return Answers.ok(members.changes(id, uri));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getSegmentHistory",
      summary = "The number of members over time",
      description = "One item per day (UTC), oldest first, ready to be drawn; at most five years.")
  public RestResponse<HistoryView> history(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("from")
          @Parameter(description = "First day; 30 days ago if absent.", example = "2026-11-01")
          @Nullable LocalDate from,
      @QueryParam("to")
          @Parameter(description = "Last day; today if absent.", example = "2026-11-22")
          @Nullable LocalDate to) {
    return Answers.ok(figures.history(id, from, to));
  }

  @GET
  @Path("/{id}/overlap")
  @Operation(
      operationId = "getSegmentOverlap",
      summary = "How segments overlap",
      description = "Sizes of the intersection and of all differences of up to five segments.")
  public RestResponse<OverlapView> overlap(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("with") @Parameter(description = "One to four other segments.") List<UUID> with) {
    return Answers.ok(figures.overlap(id, with));
  }

  @GET
  @Path("/{id}/explanation")
  @Operation(
      operationId = "explainMembership",
      summary = "Why a contact is in a segment, or out",
      description =
          "Every node of the condition with its answer, the data that decided it, and its plain"
              + " words.")
  public RestResponse<Explanation> explain(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("contactId") @NotNull @Parameter(description = "Id of the contact.")
          UUID contactId) {
    return Answers.ok(members.explain(id, contactId));
  }
}
