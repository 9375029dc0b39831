package io.acquaint.leads.lead;

import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.list.SearchRequest;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The routes of many leads, and of a lead's history. */
@Path("/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Leads", description = "Expressions of interest on their way to sales.")
public class LeadsResource {

  private static final String LISTING = "io.acquaint.leads.lead.LeadListing";
  private static final String HISTORY = "io.acquaint.leads.lead.LeadHistoryListing";

  private final LeadQueries leads;

  LeadsResource(LeadQueries leads) {
    this.leads = leads;
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
      operationId = "listLeads",
      summary = "List leads",
      description =
          "Leads by search, filter and sort. The views: marketing (open, inquiry and marketing qualification), teleprospecting (open, both of its stages), sales (open and sales ready), closed.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<LeadView>> list(@Context UriInfo uri) {
    return Answers.ok(leads.page(ListQuery.of(uri, LeadListing.LISTING)));
  }

  @POST
  @Path("search")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "searchLeads",
      summary = "Search leads",
      description =
          "As the list, with everything in the body: for filters that hold personal data.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<LeadView>> search(SearchRequest request) {
    return Answers.ok(leads.page(ListQuery.of(request, LeadListing.LISTING)));
  }

  @GET
  @Path("changes")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listLeadChanges",
      summary = "Follow changes of leads",
      description =
          "Everything created, changed or deleted since the token, in commit order. A mere new score is no change of a lead.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<ChangesPage<LeadView>> changes(@Context UriInfo uri) {
    return Answers.ok(leads.changes(ChangesQuery.of(uri, LeadListing.LISTING)));
  }

  @GET
  @Path("filterable-fields")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listLeadFields",
      summary = "List what leads can be filtered by",
      description = "Fields with their types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> filterableFields() {
    return Answers.ok(leads.filterableFields());
  }

  @GET
  @Path("{id}/history")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.TELEPROSPECTOR,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listLeadHistory",
      summary = "Read the history of a lead",
      description =
          "Every move of the lead, oldest first: from, to, who or which model, when, why.")
  @Extension(name = "x-listing", value = HISTORY)
  public RestResponse<PageView<LeadHistoryView>> history(UUID id, @Context UriInfo uri) {
    return Answers.ok(leads.history(new LeadId(id), ListQuery.of(uri, LeadHistoryListing.LISTING)));
  }
}
