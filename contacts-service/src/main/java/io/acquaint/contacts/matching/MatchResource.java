package io.acquaint.contacts.matching;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route of match-or-create. */
@Path("/v1/contacts/match-or-create")
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
@Tag(name = "Contacts", description = "People: the primary customer record.")
class MatchResource {

  private final MatchService matches;

  MatchResource(MatchService matches) {
    this.matches = matches;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "matchOrCreateContacts",
      summary = "Find people, or create them",
      description =
          "Each item is answered MATCHED, CREATED or FAILED. Concurrent calls for one person make"
              + " one contact; a repeated key is answered as at first. Of several contacts that an"
              + " item matches, an active one and the one changed last is answered.")
  public RestResponse<MatchAnswers> matchOrCreate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = MatchBatch.class)))
          JsonNode body) {
    return Answers.ok(matches.matchOrCreate(body));
  }
}
