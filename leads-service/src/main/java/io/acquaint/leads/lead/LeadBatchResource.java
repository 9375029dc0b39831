package io.acquaint.leads.lead;

import io.acquaint.kit.batch.BatchBody;
import io.acquaint.kit.batch.BatchResults;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The route of many operations on leads. */
@Path("/v1/leads/batch")
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
@Tag(name = "Leads", description = "Expressions of interest on their way to sales.")
public class LeadBatchResource {

  private final LeadBatch batches;

  LeadBatchResource(LeadBatch batches) {
    this.batches = batches;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "batchLeads",
      summary = "Create, change and delete many leads",
      description =
          "Up to 1,000 operations under the rules of the single routes, done in their order and"
              + " answered one by one in the same order. One that is refused carries its problem"
              + " and leaves the others alone; with atomic=true nothing is done then, and the"
              + " others are answered 424 (batch_not_done). DELETE needs one of the roles that may delete a lead.")
  @APIResponse(
      responseCode = "207",
      description = "One result per operation, in order; look at each.",
      content = @Content(schema = @Schema(implementation = BatchResults.class)))
  public RestResponse<BatchResults> batch(
      @Parameter(description = "true does all operations or none; default false.")
          @QueryParam("atomic")
          @DefaultValue("false")
          boolean atomic,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = LeadBatchRequest.class),
                      examples =
                          @ExampleObject(
                              name = "one of each",
                              value =
                                  """
                                  {"operations":[
                                   {"key":"row-1","action":"CREATE","resource":{"topic":"Espresso machines","lastName":"Lovelace"}},
                                   {"key":"row-2","action":"UPDATE","id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e",
                                    "ifMatch":3,"patch":{"rating":"HOT"}},
                                   {"key":"row-3","action":"DELETE","id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0f"}]}
                                  """)))
          BatchBody<LeadOperation> body) {
    return Answers.multiStatus(batches.run(body, atomic));
  }
}
