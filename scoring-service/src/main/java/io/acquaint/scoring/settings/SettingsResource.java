package io.acquaint.scoring.settings;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of settings. */
@Path("/v1/scoring-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Settings", description = "Settings of scoring.")
class SettingsResource {
  private final SettingsService settings;

  SettingsResource(SettingsService settings) {
    this.settings = settings;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "getScoringSettings",
      summary = "Read the settings of scoring",
      description = "They hold for all models.")
  public RestResponse<ScoringSettings> read() {
    SettingsService.Versioned current = settings.current();
    return Answers.ok(current.version(), current.settings());
  }

  @PUT
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "updateScoringSettings",
      summary = "Replace the settings of scoring",
      description = "Needs the current ETag in If-Match.")
  public RestResponse<ScoringSettings> change(
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      ScoringSettings wanted) {
    SettingsService.Versioned changed = settings.change(wanted, ifMatch);
    return Answers.ok(changed.version(), changed.settings());
  }
}
