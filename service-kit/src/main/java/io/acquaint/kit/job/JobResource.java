package io.acquaint.kit.job;

import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** Jobs for who started them, and for administrators. */
@Path("/v1/services/{service}/jobs/{id}")
@RunOnVirtualThread
public class JobResource {

  private final Jobs jobs;
  private final ServiceName service;

  @Inject
  JobResource(Jobs jobs, ServiceName service) {
    this.jobs = jobs;
    this.service = service;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.PARTNER_ADMIN,
    Roles.PARTNER_USER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "getJob",
      summary = "Read a job",
      description =
          "How far a job is and what came of it. With `Accept: text/event-stream` the same body"
              + " comes as an event whenever it changes, until the job has ended.")
  public RestResponse<JobView> get(
      @PathParam("service") String called,
      @Parameter(description = "The job's id.", example = "0199c0de-0000-7000-8000-000000000001")
          @PathParam("id")
          UUID id) {
    service.require(called);
    return Answers.ok(jobs.visible(id));
  }

  @DELETE
  @RolesAllowed({
    Roles.ADMIN,
    Roles.MARKETER,
    Roles.SALESPERSON,
    Roles.SALES_MANAGER,
    Roles.TELEPROSPECTOR,
    Roles.PARTNER_ADMIN,
    Roles.PARTNER_USER,
    Roles.INTEGRATION
  })
  @Operation(
      operationId = "cancelJob",
      summary = "Cancel a job",
      description =
          "A queued job is cancelled at once; a running one stops soon, which its status then"
              + " tells. What it has done stays. A job that has ended gives 409.")
  public RestResponse<Void> cancel(
      @PathParam("service") String called,
      @Parameter(description = "The job's id.", example = "0199c0de-0000-7000-8000-000000000001")
          @PathParam("id")
          UUID id) {
    service.require(called);
    jobs.cancel(id);
    return Answers.noContent();
  }
}
