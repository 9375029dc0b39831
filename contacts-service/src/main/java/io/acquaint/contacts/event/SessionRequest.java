package io.acquaint.contacts.event;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as a client writes it, for creation and (after a merge patch) for change. */
@ReadOnlyProperties({"id", "version", "eventId", "createdAt", "updatedAt"})
@Schema(description = "A session of a marketing event to plan or change.")
public record SessionRequest(
    @Schema(required = true, description = "What it is called.", examples = "Opening")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(
            required = true,
            description = "When it begins, within the event.",
            examples = "2030-05-04T08:00:00Z")
        @NotNull
        Instant startsAt,
    @Schema(
            required = true,
            description = "When it ends, within the event.",
            examples = "2030-05-04T09:00:00Z")
        @NotNull
        Instant endsAt,
    @Schema(description = "How many can check in; absent means no limit.", examples = "40")
        @Min(1)
        @Max(10_000_000)
        @Nullable Integer capacity) {

  static SessionRequest of(Session s) {
    return new SessionRequest(s.name, s.startsAt, s.endsAt, s.capacity);
  }
}
