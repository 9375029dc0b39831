package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact's registration with its event and check-ins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A registration of a contact: for what, with which answers, who came when.")
public record ContactEventView(
    @Schema(
            required = true,
            description = "The id of the registration.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d52")
        UUID id,
    @Schema(required = true, description = "The event.") EventSummary event,
    @Schema(
            required = true,
            description = "REGISTERED has a seat, WAITLISTED waits for one.",
            examples = "REGISTERED")
        RegistrationStatus status,
    @Schema(
            required = true,
            description = "What was collected at registration.",
            examples = "{\"diet\":\"vegetarian\"}")
        Map<String, Object> answers,
    @Schema(description = "The customer journey.", examples = "spring-campaign")
        @Nullable String journeyId,
    @Schema(description = "The registration form.", examples = "form-12") @Nullable String formId,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant registeredAt,
    @Schema(description = "When it left the queue.", examples = "2026-03-02T10:00:00Z")
        @Nullable Instant promotedAt,
    @Schema(description = "When it was given back.", examples = "2026-03-03T10:00:00Z")
        @Nullable Instant cancelledAt,
    @Schema(required = true, description = "When the contact checked in, earliest first.")
        List<Attendance> checkIns) {

  /** One check-in of the contact. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A check-in to the event or to one of its sessions.")
  public record Attendance(
      @Schema(
              description = "The session; absent for the event as a whole.",
              examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d51")
          @Nullable UUID sessionId,
      @Schema(required = true, description = "When.", examples = "2026-05-04T08:05:00Z")
          Instant at) {}
}
