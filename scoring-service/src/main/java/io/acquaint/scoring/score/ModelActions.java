package io.acquaint.scoring.score;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.acquaint.scoring.model.ModelId;
import io.acquaint.scoring.model.ModelView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What ends the scores of a model. */
@Path("/v1/scoring-models")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring models", description = "Rules that give leads points.")
class ModelActions {
  private final StopService stop;

  ModelActions(StopService stop) {
    this.stop = stop;
  }

  @POST
  @Path("/{id}/stop")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "stopScoringModel",
      summary = "Stop a live model",
      description = "Its scores are deleted, or stay marked as stale, as the settings say.")
  public RestResponse<ModelView> stop(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    ModelView model = stop.stop(id, ifMatch);
    return Answers.ok(model.version(), model);
  }
}
