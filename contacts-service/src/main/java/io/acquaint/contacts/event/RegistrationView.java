package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One contact's registration for one marketing event.")
public record RegistrationView(
    @Schema(
            required = true,
            description = "The id of the registration.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d52")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "1")
        long version,
    @Schema(
            required = true,
            description = "The event.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID eventId,
    @Schema(
            required = true,
            description = "Who registered.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(
            required = true,
            description = "REGISTERED has a seat, WAITLISTED waits for one.",
            examples = "REGISTERED")
        RegistrationStatus status,
    @Schema(
            required = true,
            description = "What was collected.",
            examples = "{\"diet\":\"vegetarian\"}")
        Map<String, Object> answers,
    @Schema(description = "The customer journey.", examples = "spring-campaign")
        @Nullable String journeyId,
    @Schema(description = "The registration form.", examples = "form-12") @Nullable String formId,
    @Schema(required = true, description = "Whether the contact came.", examples = "false")
        boolean checkedIn,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant registeredAt,
    @Schema(description = "When it left the queue.", examples = "2026-03-02T10:00:00Z")
        @Nullable Instant promotedAt,
    @Schema(description = "When it was given back.", examples = "2026-03-03T10:00:00Z")
        @Nullable Instant cancelledAt,
    @Schema(description = "When the contact first checked in.", examples = "2026-05-04T08:05:00Z")
        @Nullable Instant checkedInAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static RegistrationView from(Registration r) {
    return new RegistrationView(
        r.id,
        r.version,
        r.eventId,
        r.contactId,
        r.status,
        r.answers,
        r.journeyId,
        r.formId,
        r.checkedIn,
        r.registeredAt,
        r.promotedAt,
        r.cancelledAt,
        r.checkedInAt,
        r.updatedAt);
  }
}
