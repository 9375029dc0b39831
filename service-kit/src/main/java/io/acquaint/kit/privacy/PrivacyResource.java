package io.acquaint.kit.privacy;

import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A service's part of what is known of a person; contacts-service asks all of them. The person
 * stands in the body, as addresses must not hold it.
 */
@Path("/v1/services/{service}/data-subject")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
public class PrivacyResource {

  private final PrivacyService privacy;
  private final ServiceName service;

  PrivacyResource(PrivacyService privacy, ServiceName service) {
    this.privacy = privacy;
    this.service = service;
  }

  @POST
  @Path("report")
  @Operation(
      operationId = "reportDataSubject",
      summary = "What this service knows of a person",
      description = "Internal: ask contacts-service for a person's data from all services.")
  public RestResponse<PersonalData> report(@PathParam("service") String called, Person person) {
    service.require(called);
    return Answers.ok(privacy.about(person));
  }

  @POST
  @Path("erasure")
  @Idempotent
  @Operation(
      operationId = "eraseDataSubject",
      summary = "Forget a person in this service",
      description = "Internal: ask contacts-service to forget a person in all services.")
  public RestResponse<Removed> erase(@PathParam("service") String called, Person person) {
    service.require(called);
    return Answers.ok(privacy.erase(person));
  }
}
