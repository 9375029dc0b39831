package io.acquaint.contacts.event;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The routes of one registration. */
@Path("/v1/registrations/{id}")
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
@Tag(name = "Events", description = "Marketing events, their sessions, and who came.")
class RegistrationResource {

  private final RegistrationService registrations;

  RegistrationResource(RegistrationService registrations) {
    this.registrations = registrations;
  }

  @GET
  @Operation(
      operationId = "getRegistration",
      summary = "Read a registration",
      description = "One registration with its version as ETag.")
  public RestResponse<RegistrationView> get(UUID id) {
    RegistrationView view = registrations.get(new RegistrationId(id));
    return Answers.ok(view.version(), view);
  }

  @POST
  @Path("cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelRegistration",
      summary = "Cancel a registration",
      description =
          "The registration is kept as CANCELLED. Its seat goes to the first in the queue.")
  public RestResponse<RegistrationView> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    RegistrationView view = registrations.cancel(new RegistrationId(id), ifMatch);
    return Answers.ok(view.version(), view);
  }
}
