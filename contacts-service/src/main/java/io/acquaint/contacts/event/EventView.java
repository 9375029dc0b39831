package io.acquaint.contacts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A marketing event as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A marketing event: a fair, a seminar, a webinar.")
public record EventView(
    @Schema(
            required = true,
            description = "The id of the event.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID id,
    @Schema(
            required = true,
            description = "Counts the changes; the ETag. Registrations do not change it.",
            examples = "3")
        long version,
    @Schema(required = true, description = "What it is called.", examples = "Spring fair")
        String name,
    @Schema(required = true, description = "Where it takes place.", examples = "HYBRID")
        EventType type,
    @Schema(required = true, description = "When it begins.", examples = "2026-05-04T08:00:00Z")
        Instant startsAt,
    @Schema(required = true, description = "When it ends.", examples = "2026-05-04T16:00:00Z")
        Instant endsAt,
    @Schema(required = true, description = "The time zone of the place.", examples = "Europe/Rome")
        String timeZone,
    @Schema(description = "How many seats; absent means no limit.", examples = "120")
        @Nullable Integer capacity,
    @Schema(required = true, description = "Whether registrations queue.", examples = "true")
        boolean waitlist,
    @Schema(
            required = true,
            description = "Whether each registering contact becomes a lead.",
            examples = "true")
        boolean createLeads,
    @Schema(
            description = "From when on no registrations are taken.",
            examples = "2026-05-01T00:00:00Z")
        @Nullable Instant registrationClosesAt,
    @Schema(required = true, description = "How far it has come.", examples = "LIVE")
        EventStatus status,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static EventView from(MarketingEvent e) {
    return new EventView(
        e.id,
        e.version,
        e.name,
        e.type,
        e.startsAt,
        e.endsAt,
        e.timeZone,
        e.capacity,
        e.waitlist,
        e.createLeads,
        e.registrationClosesAt,
        e.status,
        e.createdAt,
        e.updatedAt);
  }
}
