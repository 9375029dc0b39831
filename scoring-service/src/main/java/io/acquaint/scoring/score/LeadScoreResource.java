package io.acquaint.scoring.score;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The routes of scores. */
@Path("/v1/lead-scores/{leadId}")
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
@Tag(name = "Lead scores", description = "The scores that models give leads, and why.")
class LeadScoreResource {
  private final LeadScoreService scores;
  private final NewLeads newLeads;

  LeadScoreResource(LeadScoreService scores, NewLeads newLeads) {
    this.scores = scores;
    this.newLeads = newLeads;
  }

  @GET
  @Operation(
      operationId = "getLeadScores",
      summary = "The scores of a lead",
      description =
          "One per live model. A lead that was created a moment ago is waited for, for up to a"
              + " second.")
  public RestResponse<LeadScoresView> scores(
      @PathParam("leadId") @Parameter(description = "Id of the lead.") UUID leadId) {
    return Answers.ok(newLeads.await(leadId, () -> scores.scores(leadId)));
  }

  @GET
  @Path("/{modelId}/explanation")
  @Operation(
      operationId = "explainLeadScore",
      summary = "Why a lead has its score",
      description =
          "Computed from the stored data now; the points of the rules add up to the score.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the answer.",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The model does not score the lead; `notScoredBecause` says why.")
  public RestResponse<ExplanationView> explain(
      @PathParam("leadId") @Parameter(description = "Id of the lead.") UUID leadId,
      @PathParam("modelId") @Parameter(description = "Id of the model.") UUID modelId) {
    return Answers.ok(scores.explain(leadId, modelId));
  }

  @GET
  @Path("/{modelId}/history")
  @Operation(
      operationId = "getLeadScoreHistory",
      summary = "A score over time",
      description = "The newest 1,000 changes, oldest first, ready to be drawn.")
  public RestResponse<ScoreHistoryView> history(
      @PathParam("leadId") @Parameter(description = "Id of the lead.") UUID leadId,
      @PathParam("modelId") @Parameter(description = "Id of the model.") UUID modelId) {
    return Answers.ok(scores.history(leadId, modelId));
  }
}
