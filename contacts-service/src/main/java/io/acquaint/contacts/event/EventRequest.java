package io.acquaint.contacts.event;

import io.acquaint.contacts.party.TimeZoneName;
import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A marketing event as a client writes it, for creation and (after a merge patch) for change. */
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt"})
@Schema(description = "A marketing event to plan or change.")
public record EventRequest(
    @Schema(required = true, description = "What it is called.", examples = "Spring fair")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(description = "Where it takes place; default IN_PERSON.", examples = "HYBRID")
        @Nullable EventType type,
    @Schema(required = true, description = "When it begins.", examples = "2030-05-04T08:00:00Z")
        @NotNull
        Instant startsAt,
    @Schema(required = true, description = "When it ends.", examples = "2030-05-04T16:00:00Z")
        @NotNull
        Instant endsAt,
    @Schema(
            description = "The time zone of the place, IANA name; default UTC.",
            examples = "Europe/London")
        @TimeZoneName
        @Nullable String timeZone,
    @Schema(description = "How many seats; absent means no limit.", examples = "120")
        @Min(1)
        @Max(10_000_000)
        @Nullable Integer capacity,
    @Schema(
            description = "Whether registrations queue when it is full; default false.",
            examples = "true")
        @Nullable Boolean waitlist,
    @Schema(
            description = "Whether each registering contact becomes a lead; default false.",
            examples = "true")
        @Nullable Boolean createLeads,
    @Schema(
            description = "From when on no registrations are taken.",
            examples = "2030-05-01T00:00:00Z")
        @Nullable Instant registrationClosesAt,
    @Schema(
            description = "DRAFT becomes LIVE or CANCELLED, LIVE becomes CANCELLED; default DRAFT.",
            examples = "LIVE")
        @Nullable EventStatus status) {

  static EventRequest of(MarketingEvent e) {
    return new EventRequest(
        e.name,
        e.type,
        e.startsAt,
        e.endsAt,
        e.timeZone,
        e.capacity,
        e.waitlist,
        e.createLeads,
        e.registrationClosesAt,
        e.status);
  }
}
