package io.acquaint.segments.segment;

import io.acquaint.kit.http.Accepted;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The life of a segment. A move that its status forbids answers 409. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments", description = "Named sets of contacts.")
class SegmentActions {
  private final SegmentService segments;

  SegmentActions(SegmentService segments) {
    this.segments = segments;
  }

  @POST
  @Path("/{id}/activation")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "activateSegment",
      summary = "Let the draft go live",
      description =
          "Evaluates everybody as a job and swaps in one step; then membership follows every"
              + " event.")
  @Accepted
  public RestResponse<SegmentView> activate(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    SegmentView segment = segments.activate(id, ifMatch);
    return Answers.accepted("/v1/services/segments/jobs/" + segment.activationJobId(), segment);
  }

  @POST
  @Path("/{id}/refresh")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "refreshSegment",
      summary = "Evaluate everybody in a live segment anew",
      description = "Membership is current without it; it is there for doubts. It runs as a job.")
  @Accepted
  public RestResponse<SegmentView> refresh(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    SegmentView segment = segments.refresh(id, ifMatch);
    return Answers.accepted("/v1/services/segments/jobs/" + segment.activationJobId(), segment);
  }

  @POST
  @Path("/{id}/stop")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "stopSegment",
      summary = "Stop a live segment",
      description = "Its members stay as they are and are no longer kept true.")
  public RestResponse<SegmentView> stop(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch,
      @QueryParam("force")
          @DefaultValue("false")
          @Parameter(description = "Also when live segments are built on it.")
          boolean force) {
    SegmentView segment = segments.stop(id, ifMatch, force);
    return Answers.ok(segment.version(), segment);
  }

  @POST
  @Path("/{id}/archive")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "archiveSegment",
      summary = "Put a segment away",
      description = "It cannot be used again.")
  public RestResponse<SegmentView> archive(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    SegmentView segment = segments.archive(id, ifMatch);
    return Answers.ok(segment.version(), segment);
  }
}
