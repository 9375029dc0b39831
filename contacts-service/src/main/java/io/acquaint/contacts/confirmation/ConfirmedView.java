package io.acquaint.contacts.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was confirmed. It names nobody: whoever has the token sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the contact confirmed.")
public record ConfirmedView(
    @Schema(required = true, description = "What was confirmed.", examples = "SUBSCRIPTION")
        Purpose purpose,
    @Schema(
            description = "The list that was joined.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
        @Nullable UUID listId,
    @Schema(description = "The level that consent rose to.", examples = "MARKETING")
        @Nullable String level,
    @Schema(required = true, description = "When.", examples = "2026-03-01T09:30:00Z")
        Instant confirmedAt) {}
