package io.acquaint.contacts.insight;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The insights of one account. */
@Path("/v1/accounts/{id}/insights")
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
@Tag(name = "Insights", description = "What contacts and accounts did, counted.")
class AccountInsightsResource {

  private final InsightsService insights;

  AccountInsightsResource(InsightsService insights) {
    this.insights = insights;
  }

  @GET
  @Operation(
      operationId = "getAccountInsights",
      summary = "Read the insights of an account",
      description =
          "What its contacts did together, each while it belonged to the account: from the moment it was linked, and a contact that was created with the account from the beginning, so that the history of imported people counts. Days and hours are UTC.")
  public RestResponse<InsightsView> get(
      UUID id,
      @Parameter(
              description =
                  "The first day, UTC; default 12 months before to. An instant stands for its day.",
              example = "2026-01-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "The last day, UTC; default today.", example = "2026-06-30")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "Only interactions of this journey.", example = "spring-campaign")
          @QueryParam("journeyId")
          @Nullable String journeyId,
      @Parameter(
              description = "How fine the time series is: day, week or month; default day.",
              example = "month")
          @QueryParam("interval")
          @Nullable String interval) {
    Period period = Period.read(from, to, interval, journeyId, insights.today());
    return Answers.ok(insights.ofAccount(new AccountId(id), period));
  }
}
