package io.acquaint.contacts.duplicate;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The route that shows likely duplicates. */
@Path("/v1/contacts/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.ADMIN,
  Roles.MARKETER,
  Roles.SALESPERSON,
  Roles.SALES_MANAGER,
  Roles.INTEGRATION
})
@Tag(name = "Contacts", description = "People: the primary customer record.")
class DuplicateResource {

  private final DuplicateFinder duplicates;

  DuplicateResource(DuplicateFinder duplicates) {
    this.duplicates = duplicates;
  }

  @GET
  @Operation(
      operationId = "listDuplicateContacts",
      summary = "Find likely duplicates",
      description =
          "Groups of contacts that are likely to be one person, with the reason; merge them with"
              + " POST /v1/contacts/{id}/merge. Contacts that were merged are left out.")
  public RestResponse<PageView<DuplicateGroup>> list(
      @Parameter(description = "Look for this reason only.", example = "SAME_EMAIL")
          @QueryParam("reason")
          @Nullable DuplicateReason reason,
      @Parameter(description = "How many groups.", example = "50")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit,
      @Parameter(description = "Goes on after a page: its nextCursor.", example = "AAECAwQF")
          @QueryParam("cursor")
          @Size(max = 2000)
          @Nullable String cursor) {
    return Answers.ok(duplicates.page(reason, cursor, limit));
  }
}
