package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A session of a marketing event.")
public record SessionView(
    @Schema(
            required = true,
            description = "The id of the session.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d51")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "1")
        long version,
    @Schema(
            required = true,
            description = "The event it belongs to.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID eventId,
    @Schema(required = true, description = "What it is called.", examples = "Opening") String name,
    @Schema(required = true, description = "When it begins.", examples = "2026-05-04T08:00:00Z")
        Instant startsAt,
    @Schema(required = true, description = "When it ends.", examples = "2026-05-04T09:00:00Z")
        Instant endsAt,
    @Schema(description = "How many can check in; absent means no limit.", examples = "40")
        @Nullable Integer capacity,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static SessionView from(Session s) {
    return new SessionView(
        s.id,
        s.version,
        s.eventId,
        s.name,
        s.startsAt,
        s.endsAt,
        s.capacity,
        s.createdAt,
        s.updatedAt);
  }
}
