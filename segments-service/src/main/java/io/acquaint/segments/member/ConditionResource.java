package io.acquaint.segments.member;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.condition.PlainWords;
import io.acquaint.segments.segment.UnsavedCondition;
import io.acquaint.segments.segment.UnsavedConditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What can be asked of a condition before it is saved. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Tag(name = "Segments", description = "Named sets of contacts.")
class ConditionResource {
  private final Estimates estimates;
  private final UnsavedConditions conditions;

  ConditionResource(Estimates estimates, UnsavedConditions conditions) {
    this.estimates = estimates;
    this.conditions = conditions;
  }

  @POST
  @Path("/estimate")
  @Operation(
      operationId = "estimateCondition",
      summary = "How many contacts a condition would select",
      description =
          "Exact; a condition that takes longer than two seconds is refused with 422. With"
              + " approximate=true a random part of the contacts is asked.")
  public RestResponse<EstimateView> estimate(
      EstimateRequest request,
      @QueryParam("approximate")
          @DefaultValue("false")
          @Parameter(description = "Ask a random part of the contacts only, which is fast.")
          boolean approximate) {
    UnsavedCondition asked = conditions.read(request.condition(), request.timeZone());
    return Answers.ok(
        approximate
            ? estimates.approximate(asked.condition(), asked.zone())
            : estimates.exact(asked.condition(), asked.zone()));
  }

  @POST
  @Path("/description")
  @Operation(
      operationId = "describeCondition",
      summary = "A condition in plain words",
      description = "As a marketer would read it.")
  public RestResponse<DescriptionView> describe(EstimateRequest request) {
    ParsedCondition condition =
        conditions.read(request.condition(), request.timeZone()).condition();
    return Answers.ok(
        new DescriptionView(
            PlainWords.sentences(condition).stream().map(PlainWords.Sentence::line).toList()));
  }
}
