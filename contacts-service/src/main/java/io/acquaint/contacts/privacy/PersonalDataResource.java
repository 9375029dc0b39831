package io.acquaint.contacts.privacy;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route for a person who asks what is known. */
@Path("/v1/contacts/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.SALES_MANAGER})
@Tag(name = "Privacy", description = "What is known of a person, and how it is forgotten.")
class PersonalDataResource {

  private final ErasureService privacy;

  PersonalDataResource(ErasureService privacy) {
    this.privacy = privacy;
  }

  @GET
  @Operation(
      operationId = "getPersonalData",
      summary = "Everything that is known of a person",
      description =
          "What all services know, also under records that were merged into this one. 503 when a"
              + " service does not answer: half an answer would be a wrong one.")
  @APIResponse(
      responseCode = "200",
      description = "Done; the answer.",
      content = @Content(schema = @Schema(implementation = PersonalDataView.class)))
  @APIResponse(
      responseCode = "409",
      description = "It was merged into the contact that `mergedIntoId` names: ask for that one.")
  public RestResponse<PersonalDataView> get(UUID id) {
    return Answers.ok(privacy.about(new ContactId(id)));
  }
}
