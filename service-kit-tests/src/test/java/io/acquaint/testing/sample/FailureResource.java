package io.acquaint.testing.sample;

import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Routes that fail in every way, and one that tells who calls. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FailureResource {

  private final EntityManager entities;
  private final Caller caller;

  FailureResource(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** What the kit knows about a caller. */
  public record CallerView(
      String name, @Nullable String partnerId, String requestId, @Nullable String traceparent) {}

  @GET
  @Path("/caller")
  @RolesAllowed(Roles.MARKETER)
  @Operation(operationId = "getCaller")
  public RestResponse<CallerView> caller() {
    return RestResponse.ok(
        new CallerView(
            caller.name(),
            caller.partnerId().map(Object::toString).orElse(null),
            caller.requestId(),
            caller.traceparent()));
  }

  @GET
  @Path("/repeated")
  @RolesAllowed(Roles.MARKETER)
  @Operation(operationId = "getRepeated")
  public RestResponse<String> repeated(
      @QueryParam("times") @Max(200) int times,
      @QueryParam("colour") @Nullable Colour colour,
      @QueryParam("since") @Nullable Instant since) {
    return RestResponse.ok("\"" + times + "\"");
  }

  @GET
  @Path("/failures")
  @RolesAllowed(Roles.MARKETER)
  @Operation(operationId = "getFailure")
  public RestResponse<Void> fail(@QueryParam("how") String how) {
    switch (how) {
      case "cancelled" -> query("SELECT pg_cancel_backend(pg_backend_pid()), pg_sleep(5)");
      case "wrong" -> query("SELECT 'secret'::integer");
      default -> throw new IllegalStateException("a secret");
    }
    return RestResponse.noContent();
  }

  @GET
  @Path("/failures/undeclared")
  @Operation(operationId = "getUndeclared")
  public RestResponse<Void> undeclared() {
    return RestResponse.noContent();
  }

  private void query(String sql) {
    entities.createNativeQuery(sql).getResultList();
  }
}
