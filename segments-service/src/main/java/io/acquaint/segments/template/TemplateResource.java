package io.acquaint.segments.template;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.acquaint.segments.segment.SegmentView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of templates. */
@Path("/v1/segment-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Tag(name = "Segment templates", description = "Conditions with named parameters.")
class TemplateResource {
  private final TemplateService templates;

  TemplateResource(TemplateService templates) {
    this.templates = templates;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createSegmentTemplate",
      summary = "Create a template",
      description = "Its condition must be valid with the examples of its parameters.")
  public RestResponse<TemplateView> create(TemplateRequest request) {
    TemplateView template = templates.create(request);
    return Answers.created("/v1/segment-templates/" + template.id(), template.version(), template);
  }

  @GET
  @Operation(
      operationId = "listSegmentTemplates",
      summary = "List templates",
      description = "Those shipped with the product and your own, by name.")
  @Extension(name = "x-listing", value = "io.acquaint.segments.template.TemplateListing")
  public RestResponse<PageView<TemplateView>> list(@Context UriInfo uri) {
    return Answers.ok(templates.list(ListQuery.of(uri, TemplateListing.LISTING)));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSegmentTemplate",
      summary = "Read a template",
      description = "With its parameters, their examples and defaults.")
  public RestResponse<TemplateView> read(
      @PathParam("id") @Parameter(description = "Id of the template.") TemplateId id) {
    TemplateView template = templates.read(id);
    return Answers.ok(template.version(), template);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "updateSegmentTemplate",
      summary = "Change a template",
      description = "JSON merge patch. Segments made from it before stay as they are.")
  public RestResponse<TemplateView> change(
      @PathParam("id") @Parameter(description = "Id of the template.") TemplateId id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      MergePatch<TemplateRequest> patch) {
    TemplateView template = templates.change(id, patch, ifMatch);
    return Answers.ok(template.version(), template);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteSegmentTemplate",
      summary = "Delete a template",
      description = "Segments made from it stay. A shipped one cannot be deleted.")
  public RestResponse<Void> delete(
      @PathParam("id") @Parameter(description = "Id of the template.") TemplateId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    templates.delete(id, ifMatch);
    return Answers.noContent();
  }

  @POST
  @Path("/{id}/segments")
  @Idempotent
  @Operation(
      operationId = "createSegmentFromTemplate",
      summary = "Make a segment from a template",
      description = "A draft whose condition has your values in place of the parameters.")
  public RestResponse<SegmentView> makeSegment(
      @PathParam("id") @Parameter(description = "Id of the template.") TemplateId id,
      SegmentFromTemplateRequest request) {
    SegmentView segment = templates.makeSegment(id, request);
    return Answers.created("/v1/segments/" + segment.id(), segment.version(), segment);
  }
}
