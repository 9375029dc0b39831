package io.acquaint.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.http.Accepted;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Reading and editing scoring models; their life is {@code ModelActions} of the score feature. */
@Path("/v1/scoring-models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scoring models", description = "Rules that give leads points.")
class ModelResource {
  private static final String LISTING = "io.acquaint.scoring.model.ModelListing";

  private final ModelService models;
  private final Catalogues catalogues;
  private final ListEngine lists;

  ModelResource(ModelService models, Catalogues catalogues, ListEngine lists) {
    this.models = models;
    this.catalogues = catalogues;
    this.lists = lists;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "createScoringModel",
      summary = "Create a scoring model",
      description = "It begins as a draft and gives no points until it is activated.")
  public RestResponse<ModelView> create(ModelRequest request) {
    ModelView model = models.create(request);
    return Answers.created("/v1/scoring-models/" + model.id(), model.version(), model);
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
      operationId = "listScoringModels",
      summary = "List scoring models",
      description = "By name unless sorted otherwise.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<ModelView>> list(@Context UriInfo uri) {
    return Answers.ok(models.list(ListQuery.of(uri, ModelListing.LISTING)));
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
      operationId = "listScoringModelFields",
      summary = "What models can be filtered and sorted by",
      description = "Fields with types, operators and allowed values.")
  public RestResponse<FilterableFieldsView> fields() {
    return Answers.ok(lists.filterableFields(ModelListing.LISTING));
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
      operationId = "getScoringConditionCatalog",
      summary = "What the conditions of rules may speak about",
      description = "Fields, relations, interaction types and operators, for one target.")
  public RestResponse<CatalogueView> catalogue(
      @QueryParam("target")
          @DefaultValue("CONTACT")
          @Parameter(description = "Whose data the model looks at.")
          Target target) {
    return Answers.ok(catalogues.of(target).view());
  }

  @POST
  @Path("/validation")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "validateScoringModel",
      summary = "Check a model without saving it",
      description = "Always answers 200, with everything that is wrong.")
  @RequestBody(
      description = "The model, as it would be created.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ModelRequest.class)))
  public RestResponse<ValidationView> validate(JsonNode body) {
    List<Finding> findings = models.validate(body);
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
      operationId = "getScoringModel",
      summary = "Read a scoring model",
      description =
          "Shows the draft; changedSinceActivation tells whether it differs from what scores.")
  public RestResponse<ModelView> read(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id) {
    ModelView model = models.read(id);
    return Answers.ok(model.version(), model);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "updateScoringModel",
      summary = "Change the draft of a model",
      description = "JSON merge patch; a live model goes on as it is until it is activated anew.")
  public RestResponse<ModelView> change(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id,
      @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.")
          @Nullable String ifMatch,
      MergePatch<ModelRequest> patch) {
    ModelView model = models.change(id, patch, ifMatch);
    return Answers.ok(model.version(), model);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "deleteScoringModel",
      summary = "Delete a model that is not live",
      description = "A live model must be stopped first.")
  public RestResponse<Void> delete(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    models.delete(id, ifMatch);
    return Answers.noContent();
  }

  @POST
  @Path("/{id}/activation")
  @Idempotent
  @Accepted
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "activateScoringModel",
      summary = "Let the draft score",
      description =
          "Scores all open leads as a job; when it is done the scores change over in one step and"
              + " the model is LIVE.")
  public RestResponse<ModelView> activate(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    ModelView model = models.activate(id, ifMatch);
    return Answers.accepted("/v1/services/scoring/jobs/" + model.activationJobId(), model);
  }

  @POST
  @Path("/{id}/archive")
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.MARKETER})
  @Operation(
      operationId = "archiveScoringModel",
      summary = "Put a model away",
      description = "Its name becomes free; it cannot be used again.")
  public RestResponse<ModelView> archive(
      @PathParam("id") @Parameter(description = "Id of the model.") ModelId id,
      @HeaderParam("If-Match") @Parameter(description = "Checked when sent.")
          @Nullable String ifMatch) {
    ModelView model = models.archive(id, ifMatch);
    return Answers.ok(model.version(), model);
  }
}
