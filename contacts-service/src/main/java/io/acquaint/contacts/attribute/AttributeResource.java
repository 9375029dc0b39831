package io.acquaint.contacts.attribute;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jspecify.annotations.Nullable;

/** The routes of custom fields. */
@Path("/v1/attribute-definitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.TELEPROSPECTOR,
  Roles.INTEGRATION
})
@Tag(
    name = "Attribute definitions",
    description = "Custom fields that contacts, accounts and leads may carry.")
class AttributeResource {

  private static final String LISTING = "io.acquaint.contacts.attribute.AttributeListing";

  private final AttributeService attributes;

  AttributeResource(AttributeService attributes) {
    this.attributes = attributes;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
  @Operation(
      operationId = "createAttributeDefinition",
      summary = "Register a custom field",
      description = "From now on records of this kind may carry the attribute.")
  public RestResponse<AttributeDefinitionView> register(AttributeDefinitionRequest request) {
    AttributeDefinitionView view = attributes.register(request);
    return Answers.created("/v1/attribute-definitions/" + view.id(), view.version(), view);
  }

  @GET
  @Operation(
      operationId = "listAttributeDefinitions",
      summary = "List custom fields",
      description = "All registered attributes, by kind of record and name.")
  @Extension(name = "x-listing", value = LISTING)
  public RestResponse<PageView<AttributeDefinitionView>> list(@Context UriInfo uri) {
    return Answers.ok(attributes.list(ListQuery.of(uri, AttributeListing.LISTING)));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAttributeDefinition",
      summary = "Read a custom field",
      description = "One attribute definition.")
  public RestResponse<AttributeDefinitionView> get(UUID id) {
    AttributeDefinitionView view = attributes.get(id);
    return Answers.ok(view.version(), view);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
  @Operation(
      operationId = "changeAttributeDefinition",
      summary = "Change a custom field",
      description = "Label and allowed values can change; entity, name and type are fixed.")
  public RestResponse<AttributeDefinitionView> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<AttributeDefinitionRequest> patch) {
    AttributeDefinitionView view = attributes.change(id, patch, ifMatch);
    return Answers.ok(view.version(), view);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
  @Operation(
      operationId = "deleteAttributeDefinition",
      summary = "Remove a custom field",
      description =
          "Refused while records carry it, or live segments or scoring models ask about it.")
  public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    attributes.delete(id, ifMatch);
    return Answers.noContent();
  }
}
