package io.acquaint.contacts.insight;

import io.acquaint.contacts.party.ContactId;
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

/** The insights of one contact. */
@Path("/v1/contacts/{id}/insights")
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
class ContactInsightsResource {

  private final InsightsService insights;

  ContactInsightsResource(InsightsService insights) {
    this.insights = insights;
  }

  @GET
  @Operation(
      operationId = "getContactInsights",
      summary = "Read the insights of a contact",
      description = "What the contact did in the period, counted. Days and hours are UTC.")
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
    return Answers.ok(insights.ofContact(new ContactId(id), period));
  }
}
