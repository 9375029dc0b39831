package io.acquaint.segments.member;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.acquaint.model.evaluation.Explanation;
import io.acquaint.segments.segment.SegmentId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
  private final MemberService members;

  MemberResource(MemberService members) {
    this.members = members;
  }

  @GET
  @Path("/{id}/members")
  @Operation(
      operationId = "listSegmentMembers",
      summary = "List the members of a segment",
      description = "In the order of joining unless sorted otherwise.")
  @Extension(name = "x-listing", value = "io.acquaint.segments.member.MemberListing")
  public RestResponse<PageView<MemberView>> members(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @Context UriInfo uri) {
    return Answers.ok(members.members(id, uri));
  }

  @GET
  @Path("/{id}/explanation")
  @Operation(
      operationId = "explainMembership",
      summary = "Why a contact is in a segment, or out",
      description =
          "Every node of the condition with its answer, the data that decided it, and its plain words.")
  public RestResponse<Explanation> explain(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("contactId") @NotNull @Parameter(description = "Id of the contact.")
          UUID contactId) {
    return Answers.ok(members.explain(id, contactId));
  }
}
