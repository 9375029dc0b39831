package io.acquaint.segments.member;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The segments that a contact is in. */
@Path("/v1/segment-memberships")
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
class ContactMembershipResource {
  private final MemberService members;

  ContactMembershipResource(MemberService members) {
    this.members = members;
  }

  @GET
  @Operation(
      operationId = "listSegmentMemberships",
      summary = "The segments that a contact is in",
      description = "By name of the segment; none for a contact that is unknown.")
  public RestResponse<MembershipView> memberships(
      @QueryParam("contactId") @NotNull @Parameter(description = "Id of the contact.")
          UUID contactId) {
    return Answers.ok(members.memberships(contactId));
  }
}
