package io.acquaint.contacts.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What waits for the contact, with the token to mail to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What waits for the contact's own word; mail it the token.")
public record ConfirmationView(
    @Schema(required = true, description = "What is confirmed.", examples = "SUBSCRIPTION")
        Purpose purpose,
    @Schema(
            required = true,
            description = "The contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(
            description = "The list that will be joined.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
        @Nullable UUID listId,
    @Schema(description = "The level that consent will rise to.", examples = "MARKETING")
        @Nullable String level,
    @Schema(
            required = true,
            description = "For POST /v1/confirmations/{token}; shown only once.",
            examples = "rXk0aL3t9QeMZfYQb0gWm1Jr6u2yVQ4pTn8sUd5hE7c")
        String token,
    @Schema(
            required = true,
            description = "Until when it is valid.",
            examples = "2026-03-31T09:30:00Z")
        Instant expiresAt) {}
