package io.acquaint.contacts.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a registration says of its event. */
@Schema(description = "The marketing event of a registration.")
public record EventSummary(
    @Schema(
            required = true,
            description = "The id of the event.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID id,
    @Schema(required = true, description = "Its version.", examples = "3") long version,
    @Schema(required = true, description = "What it is called.", examples = "Spring fair")
        String name,
    @Schema(required = true, description = "Where it takes place.", examples = "HYBRID")
        EventType type,
    @Schema(required = true, description = "How far it has come.", examples = "LIVE")
        EventStatus status,
    @Schema(required = true, description = "When it begins.", examples = "2026-05-04T08:00:00Z")
        Instant startsAt,
    @Schema(required = true, description = "When it ends.", examples = "2026-05-04T16:00:00Z")
        Instant endsAt) {

  static EventSummary of(MarketingEvent e) {
    return new EventSummary(e.id, e.version, e.name, e.type, e.status, e.startsAt, e.endsAt);
  }
}
