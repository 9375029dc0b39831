package io.acquaint.leads.settings;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.acquaint.leads.settings.LeadSettingsService.Versioned;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/lead-settings}. */
@Path("/v1/lead-settings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lead settings", description = "What scores may do to leads by themselves.")
public class LeadSettingsResource {

  private final LeadSettingsService settings;

  LeadSettingsResource(LeadSettingsService settings) {
    this.settings = settings;
  }

  @GET
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getLeadSettings",
      summary = "Read the lead settings",
      description = "Answers what scores may do to leads by themselves.")
  public RestResponse<LeadSettings> get() {
    Versioned now = settings.get();
    return Answers.ok(now.version(), now.settings());
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "replaceLeadSettings",
      summary = "Replace the lead settings",
      description = "Takes effect with the next score; leads that have moved stay where they are.")
  public RestResponse<LeadSettings> replace(
      @HeaderParam("If-Match") @Nullable String ifMatch, LeadSettings body) {
    Versioned now = settings.replace(ifMatch, body);
    return Answers.ok(now.version(), now.settings());
  }
}
