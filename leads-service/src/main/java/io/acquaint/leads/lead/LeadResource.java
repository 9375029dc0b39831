package io.acquaint.leads.lead;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.http.PathText;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.security.Roles;
import io.acquaint.leads.lead.LeadService.Put;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of one lead, but for its actions. */
@Path("/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads", description = "Expressions of interest on their way to sales.")
public class LeadResource {

  private static final String PATH = "/v1/leads/";

  private final LeadService leads;

  LeadResource(LeadService leads) {
    this.leads = leads;
  }

  @POST
  @Idempotent
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "createLead",
      summary = "Add a lead",
      description =
          "A lead starts as an inquiry. What comes from SALES starts in SALES_ACCEPTANCE, sales ready, accepted and owned by the caller.")
  public RestResponse<LeadView> create(LeadRequest request) {
    LeadView lead = leads.create(request);
    return Answers.created(PATH + lead.id(), lead.version(), lead);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getLead",
      summary = "Read a lead",
      description =
          "One lead with its newest scores. The ETag changes with the version and with the scores.")
  public RestResponse<LeadView> get(UUID id) {
    return LeadTag.ok(leads.get(new LeadId(id)));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "changeLead",
      summary = "Change a lead",
      description =
          "Merges the patch into the lead. Closed leads are read-only; stage and status move through actions.")
  public RestResponse<LeadView> change(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch<LeadRequest> patch) {
    return LeadTag.ok(leads.change(new LeadId(id), LeadTag.versions(ifMatch), patch));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.SALES_MANAGER, Roles.INTEGRATION})
  @Operation(
      operationId = "deleteLead",
      summary = "Delete a lead",
      description = "Removes the lead with its history. To give a lead up, disqualify it instead.")
  public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    leads.delete(new LeadId(id), LeadTag.versions(ifMatch));
    return Answers.noContent();
  }

  @PUT
  @Path("by-external-id/{source}/{externalId}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "putLeadByExternalId",
      summary = "Create or replace by own id",
      description =
          "Creates the lead that another system knows by this id, or replaces what it says. Department, owner and ids of other systems stay when left out.")
  public RestResponse<LeadView> put(
      @Pattern(regexp = "[A-Za-z0-9._-]{1,50}") String source,
      @Size(max = 200) @Pattern(regexp = PathText.PATTERN, message = PathText.MESSAGE)
          String externalId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      LeadRequest request) {
    Put done = leads.put(source, externalId, LeadTag.versions(ifMatch), request);
    LeadView lead = done.lead();
    return done.created()
        ? Answers.created(PATH + lead.id(), lead.version(), lead)
        : LeadTag.ok(lead);
  }
}
