package io.acquaint.contacts.center;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route that makes links into the subscription center. */
@Path("/v1/contacts")
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
@Tag(name = "Subscription center", description = "What a contact sees and changes itself.")
class CenterLinkResource {

  private final CenterService center;

  CenterLinkResource(CenterService center) {
    this.center = center;
  }

  @POST
  @Path("{id}/subscription-center-link")
  @Idempotent
  @Operation(
      operationId = "createSubscriptionCenterLink",
      summary = "Make a link into the subscription center",
      description =
          "Signed, and valid as long as acquaint.contacts.subscription-center-validity says (90 days). Mail it to nobody but the contact.")
  public RestResponse<CenterLinkView> link(UUID id) {
    CenterLinkView link = center.link(new ContactId(id));
    return RestResponse.ResponseBuilder.<CenterLinkView>create(RestResponse.Status.CREATED)
        .header("Location", link.path())
        .entity(link)
        .build();
  }
}
