package io.acquaint.leads.lead;

import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.acquaint.leads.lead.ActionRequests.Assignment;
import io.acquaint.leads.lead.ActionRequests.Disqualification;
import io.acquaint.leads.lead.ActionRequests.Note;
import io.acquaint.leads.lead.ActionRequests.Recycling;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people do to leads. An action that the lead's state does not allow answers 409. */
@Path("/v1/leads/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lead actions", description = "The way of a lead through marketing and sales.")
public class LeadActionResource {

  private final LeadActions actions;

  LeadActionResource(LeadActions actions) {
    this.actions = actions;
  }

  @POST
  @Path("contact-link")
  @Idempotent
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER
  })
  @Operation(
      operationId = "linkLeadContact",
      summary = "Link a lead to its contact",
      description =
          "Links the lead to an existing contact, account or both; earlier interactions of the contact then count for its scores.")
  public RestResponse<LeadView> linkContact(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ContactLinkRequest request) {
    return LeadTag.ok(actions.linkContact(new LeadId(id), LeadTag.versions(ifMatch), request));
  }

  @POST
  @Path("marketing-qualification")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "qualifyLeadForMarketing",
      summary = "Move an inquiry to marketing",
      description =
          "By hand what the first score does by itself: INQUIRY to MARKETING_QUALIFICATION.")
  public RestResponse<LeadView> qualifyForMarketing(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Note note) {
    return LeadTag.ok(
        actions.qualifyForMarketing(
            new LeadId(id), LeadTag.versions(ifMatch), Note.reasonOf(note)));
  }

  @POST
  @Path("teleprospecting-ready")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "markLeadTeleprospectingReady",
      summary = "Hand a lead to teleprospecting",
      description =
          "Moves the lead from INQUIRY or MARKETING_QUALIFICATION to TELEPROSPECTING_ACCEPTANCE.")
  public RestResponse<LeadView> readyForTeleprospecting(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Note note) {
    return LeadTag.ok(
        actions.readyForTeleprospecting(
            new LeadId(id), LeadTag.versions(ifMatch), Note.reasonOf(note)));
  }

  @POST
  @Path("teleprospecting-acceptance")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.TELEPROSPECTOR})
  @Operation(
      operationId = "acceptLeadForTeleprospecting",
      summary = "Accept a lead for teleprospecting",
      description =
          "Moves the lead from TELEPROSPECTING_ACCEPTANCE to TELEPROSPECTING_QUALIFICATION.")
  public RestResponse<LeadView> acceptForTeleprospecting(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return LeadTag.ok(actions.acceptForTeleprospecting(new LeadId(id), LeadTag.versions(ifMatch)));
  }

  @POST
  @Path("sales-ready")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.TELEPROSPECTOR})
  @Operation(
      operationId = "markLeadSalesReady",
      summary = "Hand a lead to sales",
      description =
          "Moves the lead to SALES_ACCEPTANCE; a teleprospector may do so in TELEPROSPECTING_QUALIFICATION.")
  public RestResponse<LeadView> readyForSales(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Note note) {
    return LeadTag.ok(
        actions.readyForSales(new LeadId(id), LeadTag.versions(ifMatch), Note.reasonOf(note)));
  }

  @POST
  @Path("assignment")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALES_MANAGER})
  @Operation(
      operationId = "assignLead",
      summary = "Assign a lead to a salesperson",
      description = "Sets the owner of a lead in SALES_ACCEPTANCE.")
  public RestResponse<LeadView> assign(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Assignment request) {
    return LeadTag.ok(actions.assign(new LeadId(id), LeadTag.versions(ifMatch), request.ownerId()));
  }

  @POST
  @Path("sales-acceptance")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALESPERSON, Roles.SALES_MANAGER})
  @Operation(
      operationId = "acceptLeadForSales",
      summary = "Accept a lead for sales",
      description = "Accepts a lead in SALES_ACCEPTANCE; an unassigned lead becomes the caller's.")
  public RestResponse<LeadView> acceptForSales(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return LeadTag.ok(actions.acceptForSales(new LeadId(id), LeadTag.versions(ifMatch)));
  }

  @POST
  @Path("recycling")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.TELEPROSPECTOR, Roles.SALESPERSON, Roles.SALES_MANAGER})
  @Operation(
      operationId = "recycleLead",
      summary = "Send a lead back to marketing",
      description =
          "Back to MARKETING_QUALIFICATION with the sales flags cleared; a model makes it sales ready again only by a new crossing of its threshold.")
  public RestResponse<LeadView> recycle(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Recycling request) {
    return LeadTag.ok(actions.recycle(new LeadId(id), LeadTag.versions(ifMatch), request.reason()));
  }

  @POST
  @Path("disqualification")
  @Idempotent
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER
  })
  @Operation(
      operationId = "disqualifyLead",
      summary = "Give a lead up",
      description = "Closes an open lead, which is read-only from then on; it can be reactivated.")
  public RestResponse<LeadView> disqualify(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Disqualification request) {
    return LeadTag.ok(
        actions.disqualify(
            new LeadId(id), LeadTag.versions(ifMatch), request.reason(), request.note()));
  }

  @POST
  @Path("reactivation")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.SALESPERSON, Roles.SALES_MANAGER})
  @Operation(
      operationId = "reactivateLead",
      summary = "Reopen a disqualified lead",
      description = "Returns the lead to the stage it left.")
  public RestResponse<LeadView> reactivate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Note note) {
    return LeadTag.ok(
        actions.reactivate(new LeadId(id), LeadTag.versions(ifMatch), Note.reasonOf(note)));
  }
}
