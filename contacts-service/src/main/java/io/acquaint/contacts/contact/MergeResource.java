package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The route that merges contacts. */
@Path("/v1/contacts/{id}/merge")
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
class MergeResource {

  private final ContactMerge merges;

  MergeResource(ContactMerge merges) {
    this.merges = merges;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "mergeContacts",
      summary = "Merge contacts into this one",
      description =
          "The losers give way: their interactions, subscriptions, registrations and leads become"
              + " those of this contact, they turn INACTIVE, leave the lists and answer 301 with"
              + " mergedIntoId. What a person refused in one record stays refused; of two consents"
              + " the later one counts, and who is a child in one is a child, unless fields says"
              + " otherwise. A child needs a guardian for more than transactional consent (422).")
  public RestResponse<ContactView> merge(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, MergeRequest request) {
    ContactView view = merges.merge(new ContactId(id), request, ifMatch);
    return Answers.ok(view.version(), view);
  }
}
