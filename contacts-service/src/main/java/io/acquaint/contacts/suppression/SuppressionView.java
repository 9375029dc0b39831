package io.acquaint.contacts.suppression;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why, since when and until when an address is not mailed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why, since when and until when an address is not mailed.")
public record SuppressionView(
    @Schema(
            required = true,
            description = "The address, as it was asked for.",
            examples = "ada@example.org")
        String email,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "1")
        long version,
    @Schema(required = true, description = "Why.", examples = "HARD_BOUNCE")
        SuppressionReason reason,
    @Schema(required = true, description = "Since when.", examples = "2026-03-01T09:30:00Z")
        Instant since,
    @Schema(
            description = "Until when; absent: until a user lifts it.",
            examples = "2026-08-28T09:30:00Z")
        @Nullable Instant until,
    @Schema(
            required = true,
            description = "The interaction that brought it about.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40")
        UUID interactionId) {}
