package io.acquaint.contacts.privacy;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Accepted;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The routes for a person who asks to be forgotten. */
@Path("/v1/contacts/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is known of a person, and how it is forgotten.")
class ErasureResource {

  private final ErasureService privacy;

  ErasureResource(ErasureService privacy) {
    this.privacy = privacy;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "eraseContact",
      summary = "Forget a person",
      description =
          "A job lets every service remove what it knows, and ends with the proof of what was"
              + " removed where. It cannot be taken back. Only the hash of an address that is not to"
              + " be mailed stays. Asked again meanwhile, the same job is"
              + " answered.")
  @Accepted
  public RestResponse<ErasureProof> erase(UUID id) {
    ErasureProof begun = privacy.begin(new ContactId(id));
    return Answers.accepted("/v1/services/contacts/jobs/" + begun.jobId(), begun);
  }

  @GET
  @Operation(
      operationId = "getErasure",
      summary = "Read the proof of an erasure",
      description =
          "What was removed where, also when the contact is long gone; without finishedAt while it"
              + " is under way.")
  public RestResponse<ErasureProof> proof(UUID id) {
    return Answers.ok(privacy.proof(new ContactId(id)));
  }
}
