package io.acquaint.kit.consumer;

import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Dead letters for administrators. */
@Path("/v1/services/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeadLetterResource {

  private final DeadLetterService letters;
  private final ServiceName service;

  @Inject
  DeadLetterResource(DeadLetterService letters, ServiceName service) {
    this.letters = letters;
    this.service = service;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listDeadLetters",
      summary = "List dead letters",
      description = "Events that a consumer of this service could not apply, newest first.")
  public RestResponse<DeadLetterPage> list(
      @PathParam("service") String called,
      @Parameter(description = "Only those of this consumer.", example = "segments")
          @QueryParam("consumer")
          @Nullable String consumer,
      @Parameter(description = "How many at most, 1 to 200.", example = "50")
          @QueryParam("limit")
          @DefaultValue("50")
          int limit,
      @Parameter(
              description = "Where the page begins: `nextCursor` of the page before.",
              example = "0199c0de-0000-7000-8000-000000000001")
          @QueryParam("cursor")
          @Nullable String cursor) {
    service.require(called);
    if (limit < 1 || limit > 200) {
      throw Problems.badRequest(
          List.of(Finding.parameter("limit", "out_of_range", "must be from 1 to 200")));
    }
    return Answers.ok(letters.page(parse(cursor), consumer, limit));
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "retryDeadLetter",
      summary = "Retry a dead letter",
      description =
          "Applies the event now. The dead letter is gone if that succeeds; else 409 tells the"
              + " reason and it stays.")
  public RestResponse<Void> retry(
      @PathParam("service") String called,
      @Parameter(
              description = "The dead letter's id.",
              example = "0199c0de-0000-7000-8000-000000000001")
          @PathParam("id")
          UUID id) {
    service.require(called);
    letters.retry(id);
    return Answers.noContent();
  }

  private static @Nullable UUID parse(@Nullable String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problems.badRequest(
          List.of(Finding.parameter("cursor", "invalid_cursor", "is not one that was answered")));
    }
  }
}
