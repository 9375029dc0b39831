package io.acquaint.testing.sample;

import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.list.SearchRequest;
import io.acquaint.kit.problem.ProblemMember;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/gadgets}. */
@ProblemMember(
    name = "fullOf",
    type = Colour.class,
    list = true,
    description = "What the store is full of.",
    example = "RED")
@Path("/v1/gadgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
@RunOnVirtualThread
public class GadgetResource {

  private static final String LISTING = "io.acquaint.testing.sample.GadgetListing";

  private final GadgetService gadgets;
  private final ListEngine lists;
  private final ChangeFeed changes;

  GadgetResource(GadgetService gadgets, ListEngine lists, ChangeFeed changes) {
    this.gadgets = gadgets;
    this.lists = lists;
    this.changes = changes;
  }

  @GET
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<GadgetView>> list(@Context UriInfo uri) {
    ListQuery query = ListQuery.of(uri, GadgetListing.LISTING);
    return RestResponse.ok(lists.page(GadgetListing.LISTING, query, GadgetView::from));
  }

  @POST
  @Path("/search")
  public RestResponse<PageView<GadgetView>> search(SearchRequest request) {
    ListQuery query = ListQuery.of(request, GadgetListing.LISTING);
    return RestResponse.ok(lists.page(GadgetListing.LISTING, query, GadgetView::from));
  }

  @GET
  @Path("/filterable-fields")
  public FilterableFieldsView filterableFields() {
    return lists.filterableFields(GadgetListing.LISTING);
  }

  @GET
  @Path("/export")
  @Produces({"text/csv", "application/x-ndjson"})
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<StreamingOutput> export(
      @Context UriInfo uri, @HeaderParam("Accept") @Nullable String accept) {
    ListQuery query = ListQuery.ofExport(uri, GadgetListing.LISTING);
    return lists.export(GadgetListing.LISTING, query, GadgetView.class, GadgetView::from, accept);
  }

  @GET
  @Path("/changes")
  @Extension(name = "x-listing", value = LISTING)
  public ChangesPage<GadgetView> changes(@Context UriInfo uri) {
    ChangesQuery query = ChangesQuery.of(uri, GadgetListing.LISTING);
    return changes.page(GadgetListing.LISTING, query, GadgetView::from);
  }

  @POST
  @Idempotent
  public RestResponse<GadgetView> create(GadgetRequest request) {
    if (request.name().equals("full")) {
      throw Problems.conflict(new ProblemType("store_full", 409, "Full"), "Full.", List.of());
    }
    GadgetView made = gadgets.create(request);
    if (request.name().equals("late refusal")) {
      throw Problems.conflict(new ProblemType("store_full", 409, "Full"), "Full.", List.of());
    }
    return Answers.created("/v1/gadgets/" + made.id(), made.version(), made);
  }

  @PUT
  @Path("/{id}")
  public RestResponse<GadgetView> change(@PathParam("id") UUID id, GadgetRequest request) {
    GadgetView changed = gadgets.change(id, request);
    return Answers.ok(changed.version(), changed);
  }

  @DELETE
  @Path("/{id}")
  public RestResponse<Void> delete(@PathParam("id") UUID id) {
    gadgets.delete(id, DeleteReason.DELETED);
    return Answers.noContent();
  }
}
