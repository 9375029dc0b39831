package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check-in as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That somebody came to an event or to one of its sessions.")
public record CheckInView(
    @Schema(
            required = true,
            description = "The id of the check-in.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d53")
        UUID id,
    @Schema(
            required = true,
            description = "The event.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID eventId,
    @Schema(
            description = "The session; absent for the event as a whole.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d51")
        @Nullable UUID sessionId,
    @Schema(
            required = true,
            description = "The registration of who came.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d52")
        UUID registrationId,
    @Schema(
            required = true,
            description = "Who came.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(required = true, description = "When.", examples = "2026-05-04T08:05:00Z")
        Instant checkedInAt) {

  static CheckInView from(CheckIn c) {
    return new CheckInView(
        c.id, c.eventId, c.sessionId, c.registrationId, c.contactId, c.checkedInAt);
  }
}
