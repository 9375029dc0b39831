package io.acquaint.kit.job;

import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A job as a stream of events; {@link JobResource} describes it. */
@Path("/v1/services/{service}/jobs/{id}")
public class JobEventsResource {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Jobs jobs;
  private final ServiceName service;

  @Inject
  JobEventsResource(Jobs jobs, ServiceName service) {
    this.jobs = jobs;
    this.service = service;
  }

  /** Sends the job whenever it changed, until it has ended. */
  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
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
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> watch(
      @PathParam("service") String called, @PathParam("id") UUID id, @Context Sse sse) {
    service.require(called);
    JobView now = jobs.visible(id);
    Multi<JobView> later =
        Multi.createFrom()
            .ticks()
            .every(LOOK_EVERY)
            .onOverflow()
            .drop()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(tick -> jobs.find(id).orElse(now));
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(now), later)
        .skip()
        .repetitions()
        .onItem()
        .transformToMultiAndConcatenate(JobEventsResource::andTheEnd)
        .select()
        .first(Optional::isPresent)
        .map(job -> event(sse, job.orElseThrow()));
  }

  /** A finished job is the last that is told: nothing follows it. */
  private static Multi<Optional<JobView>> andTheEnd(JobView job) {
    return job.status().finished()
        ? Multi.createFrom().items(Optional.of(job), Optional.empty())
        : Multi.createFrom().item(Optional.of(job));
  }

  private static OutboundSseEvent event(Sse sse, JobView job) {
    return sse.newEventBuilder()
        .name("job")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(JobView.class, job)
        .build();
  }
}
