package io.acquaint.contacts.interaction;

import io.acquaint.contacts.party.MailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction as a client reports it. */
@Schema(
    description = "An interaction to record.",
    examples =
        """
        {"id":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40","type":"EMAIL_CLICKED",
         "contactId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e","occurredAt":"2026-03-01T09:30:00Z",
         "journeyId":"spring-campaign","emailId":"mail-4711",
         "linkUrl":"https://example.org/offer","properties":{"device":"phone"}}""")
public record InteractionRequest(
    @Schema(
            required = true,
            description = "Made by the client; sending it again changes nothing.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40")
        @NotNull
        UUID id,
    @Schema(required = true, description = "What happened.", examples = "EMAIL_OPENED") @NotNull
        InteractionType type,
    @Schema(
            description = "To whom; or give email.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID contactId,
    @Schema(
            description = "To whom: the oldest active contact with this address.",
            examples = "ada@example.org")
        @Size(max = 254)
        @MailAddress
        @Nullable String email,
    @Schema(
            required = true,
            description = "When; at most one day ahead of our clock.",
            examples = "2026-03-01T09:30:00Z")
        @NotNull
        Instant occurredAt,
    @Schema(description = "The customer journey.", examples = "spring-campaign") @Size(max = 100)
        @Nullable String journeyId,
    @Schema(description = "The mail.", examples = "mail-4711") @Size(max = 100)
        @Nullable String emailId,
    @Schema(description = "The link.", examples = "https://example.org/offer") @Size(max = 2000)
        @Nullable String linkUrl,
    @Schema(description = "The page.", examples = "https://example.org/prices") @Size(max = 2000)
        @Nullable String pageUrl,
    @Schema(description = "The form.", examples = "form-12") @Size(max = 100)
        @Nullable String formId,
    @Schema(description = "The marketing event.", examples = "event-3") @Size(max = 100)
        @Nullable String eventId,
    @Schema(description = "The subscription list.", examples = "list-2") @Size(max = 100)
        @Nullable String listId,
    @Schema(description = "What it is called; only for CUSTOM.", examples = "demo-booked")
        @Size(max = 100)
        @Nullable String name,
    @Schema(
            description = "More about it, at most 2 KiB as JSON.",
            examples = "{\"device\":\"phone\"}")
        @Nullable Map<String, Object> properties) {}
