package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.FilterableFieldsView;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.security.Roles;
import io.acquaint.model.catalogue.CatalogueView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading and editing segments; their life is {@link SegmentActions}. */
@Path("/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Segments", description = "Named sets of contacts.")
class SegmentResource {
  private static final String LISTING = "io.acquaint.segments.segment.SegmentListing";

  private final SegmentService segments;
  private final ListEngine lists;
  private final SegmentCatalogue catalogue;

  SegmentResource(SegmentService segments, ListEngine lists, SegmentCatalogue catalogue) {
    this.segments = segments;
    this.lists = lists;
    this.catalogue = catalogue;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "createSegment",
      summary = "Create a segment",
      description = "It begins as a draft and has no members until it is activated.")
  @RequestBody(
      description = "The segment.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SegmentRequest.class)))
  public RestResponse<SegmentView> create(JsonNode body) {
    SegmentView segment = segments.create(body);
    return Answers.created("/v1/segments/" + segment.id(), segment.version(), segment);
  }

  @GET
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listSegments",
      summary = "List segments",
      description = "By name unless sorted otherwise.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<SegmentView>> list(@Context UriInfo uri) {
    return Answers.ok(segments.list(ListQuery.of(uri, SegmentListing.LISTING)));
  }

  @GET
  @Path("/filterable-fields")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "listSegmentFields",
      summary = "What segments can be filtered and sorted by",
      description = "Fields with types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(SegmentListing.LISTING));
  }

  @GET
  @Path("/condition-catalog")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getSegmentConditionCatalog",
      summary = "What conditions may speak about",
      description = "Fields, relations, interaction types and operators.")
  public RestResponse<CatalogueView> catalogue() {
    return Answers.ok(catalogue.now().view());
  }

  @POST
  @Path("/validation")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "validateSegment",
      summary = "Check a segment without saving it",
      description = "Always answers 200, with everything that is wrong.")
  @RequestBody(
      description = "The segment, as it would be created.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SegmentRequest.class)))
  public RestResponse<ValidationView> validate(JsonNode body) {
    List<Finding> findings = segments.validate(body);
    return Answers.ok(new ValidationView(findings.isEmpty(), findings));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getSegment",
      summary = "Read a segment",
      description =
          "Shows it as it was last edited; changedSinceActivation tells whether that differs from"
              + " what is live.")
  public RestResponse<SegmentView> read(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id) {
    SegmentView segment = segments.read(id);
    return Answers.ok(segment.version(), segment);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "updateSegment",
      summary = "Change a segment",
      description =
          "JSON merge patch. When the condition or the time zone of a live segment changes, a job"
              + " (activationJobId) evaluates everybody by the new definition beside the live one"
              + " and swaps it in one step; an edit meanwhile overtakes it.")
  public RestResponse<SegmentView> change(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      MergePatch<SegmentRequest> patch) {
    SegmentView segment = segments.change(id, patch, ifMatch);
    return Answers.ok(segment.version(), segment);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "deleteSegment",
      summary = "Delete a segment that is not live",
      description = "A live segment must be stopped first.")
  public RestResponse<Void> delete(
      @PathParam("id") @Parameter(description = "Id of the segment.") SegmentId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    segments.delete(id, ifMatch);
    return Answers.noContent();
  }
}
