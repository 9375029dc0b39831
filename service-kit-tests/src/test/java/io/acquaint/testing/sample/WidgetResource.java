package io.acquaint.testing.sample;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/widgets}. */
@Path("/v1/widgets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WidgetResource {

  private final WidgetService widgets;

  WidgetResource(WidgetService widgets) {
    this.widgets = widgets;
  }

  @POST
  @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
  @Operation(operationId = "createWidget")
  public RestResponse<WidgetView> create(WidgetRequest request) {
    WidgetView made = widgets.create(request);
    return Answers.created("/v1/widgets/" + made.id(), made.version(), made);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MARKETER, Roles.SALESPERSON, Roles.ADMIN})
  @Operation(operationId = "getWidget")
  public RestResponse<WidgetView> get(@PathParam("id") UUID id) {
    WidgetView widget = widgets.get(id);
    return Answers.ok(widget.version(), widget);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.MARKETER, Roles.ADMIN})
  @Operation(operationId = "changeWidget")
  public RestResponse<WidgetView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch<WidgetRequest> patch) {
    WidgetView widget = widgets.change(id, ifMatch, patch);
    return Answers.ok(widget.version(), widget);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "deleteWidget")
  public RestResponse<Void> delete(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    widgets.delete(id, ifMatch);
    return Answers.noContent();
  }
}
