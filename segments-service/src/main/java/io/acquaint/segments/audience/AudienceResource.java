package io.acquaint.segments.audience;

import io.acquaint.contracts.sendability.ConsentLevel;
import io.acquaint.contracts.sendability.MailPurpose;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.acquaint.segments.segment.SegmentId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whom of a segment a mail may go to. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATION})
@Tag(name = "Members", description = "Who is in a segment, and why.")
class AudienceResource {
  private final AudienceService audiences;

  AudienceResource(AudienceService audiences) {
    this.audiences = audiences;
  }

  @GET
  @Path("/{id}/audience")
  @Operation(
      operationId = "getSegmentAudience",
      summary = "The members who may be mailed",
      description =
          "By the same rules as sendability, and how many are left out for which reason. An"
              + " address that several members share is there once.")
  public RestResponse<AudienceView> audience(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @QueryParam("purpose")
          @DefaultValue("MARKETING")
          @Parameter(description = "What the mail is for.", example = "MARKETING")
          MailPurpose purpose,
      @QueryParam("listId")
          @Parameter(description = "The list; needed for SUBSCRIPTION, and only there.")
          @Nullable UUID listId,
      @QueryParam("minimumConsent")
          @Parameter(description = "More consent than the purpose needs.", example = "PROFILING")
          @Nullable ConsentLevel minimumConsent,
      @QueryParam("duplicates")
          @Parameter(
              description = "keep: an address may be there more than once.",
              example = "keep")
          @Nullable String duplicates,
      @QueryParam("limit")
          @DefaultValue("50")
          @Parameter(description = "Items per page, 1 to 200.", example = "50")
          int limit,
      @QueryParam("cursor") @Parameter(description = "The nextCursor of the page before.")
          @Nullable String cursor) {
    return Answers.ok(
        audiences.audience(
            AudienceQuery.of(id, purpose, listId, minimumConsent, duplicates, limit), cursor));
  }
}
