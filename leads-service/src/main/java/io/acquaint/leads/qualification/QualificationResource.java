package io.acquaint.leads.qualification;

import io.acquaint.kit.http.Answers;
import io.acquaint.kit.idempotency.Idempotent;
import io.acquaint.kit.security.Roles;
import io.acquaint.leads.lead.LeadId;
import io.acquaint.leads.lead.LeadTag;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** {@code /v1/leads/{id}/qualification}. */
@Path("/v1/leads/{id}/qualification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Lead actions", description = "The way of a lead through marketing and sales.")
public class QualificationResource {

  private final QualificationService qualifications;

  QualificationResource(QualificationService qualifications) {
    this.qualifications = qualifications;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.ADMIN, Roles.SALESPERSON, Roles.SALES_MANAGER})
  @Operation(
      operationId = "qualifyLead",
      summary = "Qualify a lead",
      description =
          "Closes a lead that sales has accepted: it is linked to a contact and an account where"
              + " they are named, becomes an opportunity where that is asked for, and is read-only"
              + " from then on.")
  public RestResponse<QualificationView> qualify(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable QualificationRequest request) {
    QualificationView done =
        qualifications.qualify(
            new LeadId(id),
            LeadTag.versions(ifMatch),
            request == null ? QualificationRequest.NOTHING : request);
    return Answers.ok(done.lead().version(), done);
  }
}
