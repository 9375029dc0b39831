package io.acquaint.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter as administrators see it. */
@Schema(name = "DeadLetter", description = "An event that a consumer could not apply.")
record DeadLetterView(
    @Schema(
            description = "The dead letter's id.",
            examples = "0199c0de-0000-7000-8000-000000000001")
        UUID id,
    @Schema(description = "Who refused it.", examples = "segments", maxLength = 249)
        String consumer,
    @Schema(
            description = "Where it was read.",
            examples = "acquaint.interactions.v1",
            maxLength = 249)
        String topic,
    @Schema(description = "Its partition.", examples = "3") int partition,
    @Schema(description = "Its offset.", examples = "4711") long offset,
    @Schema(
            description = "Its key.",
            examples = "0199c0de-0000-7000-8000-000000000002",
            maxLength = 1000)
        String key,
    @Schema(
            description = "The event's id.",
            examples = "0199c0de-0000-7000-8000-000000000003",
            maxLength = 1000)
        String eventId,
    @Schema(
            description = "The event's type; empty if it had none.",
            examples = "interaction.recorded",
            maxLength = 1000)
        String type,
    @Schema(
            description = "What the event is about.",
            examples = "0199c0de-0000-7000-8000-000000000002",
            maxLength = 1000)
        String subject,
    @Schema(description = "When it happened.", examples = "2026-03-01T09:00:00Z") Instant time,
    @Schema(
            description = "Why it could not be applied.",
            examples = "The body is not JSON",
            maxLength = 500)
        String reason,
    @Schema(description = "How often it was tried.", examples = "1") int attempts,
    @Schema(description = "When it was refused first.", examples = "2026-03-01T09:00:01Z")
        Instant refusedAt,
    @Schema(description = "When it was retried last.", examples = "2026-03-02T09:00:00Z")
        @Nullable Instant retriedAt,
    @Schema(
            description = "The body, if it is JSON.",
            implementation = Object.class,
            examples = "{\"id\":\"0199c0de-0000-7000-8000-000000000003\"}")
        @Nullable JsonNode body,
    @Schema(description = "The body, if it is not JSON.", examples = "e30=", maxLength = 2000000)
        @Nullable String bodyBase64) {}
