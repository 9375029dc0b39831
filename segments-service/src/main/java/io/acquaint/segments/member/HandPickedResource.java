package io.acquaint.segments.member;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.acquaint.segments.segment.SegmentId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Members of STATIC segments, chosen by hand. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Tag(name = "Members", description = "Who is in a segment, and why.")
class HandPickedResource {
  private final HandPickedService members;

  HandPickedResource(HandPickedService members) {
    this.members = members;
  }

  @POST
  @Path("/{id}/members")
  @Idempotent
  @Operation(
      operationId = "addSegmentMembers",
      summary = "Add contacts to a STATIC segment",
      description =
          "Up to 20,000 ids, or everybody whom a condition selects now. Ids that cannot become"
              + " members are named in the answer; the others are added all the same.")
  public RestResponse<HandPickedView> add(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      HandPickedRequest request) {
    return Answers.ok(members.add(id, request));
  }

  @DELETE
  @Path("/{id}/members")
  @Operation(
      operationId = "removeSegmentMembers",
      summary = "Remove contacts from a STATIC segment",
      description = "Up to 20,000 ids, or everybody whom a condition selects now.")
  public RestResponse<HandPickedView> remove(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      HandPickedRequest request) {
    return Answers.ok(members.remove(id, request));
  }
}
