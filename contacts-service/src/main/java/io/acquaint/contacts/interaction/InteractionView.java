package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction as it is answered, and as it is published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something a contact did, or that was done to it.")
public record InteractionView(
    @Schema(
            required = true,
            description = "The id the client gave it.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d40")
        UUID id,
    @Schema(required = true, description = "What happened.", examples = "EMAIL_OPENED")
        InteractionType type,
    @Schema(
            required = true,
            description = "To whom.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(required = true, description = "When.", examples = "2026-03-01T09:30:00Z")
        Instant occurredAt,
    @Schema(required = true, description = "When we heard.", examples = "2026-03-01T09:30:01Z")
        Instant receivedAt,
    @Schema(description = "The customer journey.", examples = "spring-campaign")
        @Nullable String journeyId,
    @Schema(description = "The mail.", examples = "mail-4711") @Nullable String emailId,
    @Schema(description = "The link.", examples = "https://example.org/offer")
        @Nullable String linkUrl,
    @Schema(description = "The page.", examples = "https://example.org/prices")
        @Nullable String pageUrl,
    @Schema(description = "The form.", examples = "form-12") @Nullable String formId,
    @Schema(description = "The marketing event.", examples = "event-3") @Nullable String eventId,
    @Schema(description = "The subscription list.", examples = "list-2") @Nullable String listId,
    @Schema(description = "What it is called; only for CUSTOM.", examples = "demo-booked")
        @Nullable String name,
    @Schema(description = "More about it.", examples = "{\"device\":\"phone\"}")
        @Nullable Map<String, Object> properties) {

  static InteractionView of(InteractionRequest r, UUID contactId, Instant receivedAt) {
    return new InteractionView(
        r.id(),
        r.type(),
        contactId,
        r.occurredAt(),
        receivedAt,
        r.journeyId(),
        r.emailId(),
        r.linkUrl(),
        r.pageUrl(),
        r.formId(),
        r.eventId(),
        r.listId(),
        r.name(),
        r.properties());
  }

  /** The same, of another contact. */
  InteractionView of(UUID otherContactId) {
    return new InteractionView(
        id,
        type,
        otherContactId,
        occurredAt,
        receivedAt,
        journeyId,
        emailId,
        linkUrl,
        pageUrl,
        formId,
        eventId,
        listId,
        name,
        properties);
  }
}
