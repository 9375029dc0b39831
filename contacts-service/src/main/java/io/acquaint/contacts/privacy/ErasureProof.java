package io.acquaint.contacts.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a person was forgotten: what was removed where. It says nothing of the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErasureProof", description = "That a person was forgotten: what was removed where.")
public record ErasureProof(
    @Schema(
            required = true,
            description = "The id that the contact had.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(
            required = true,
            description = "The job that does it.",
            examples = "0199c0de-0000-7000-8000-000000000001")
        UUID jobId,
    @Schema(required = true, description = "Who asked for it.", examples = "grace")
        String requestedBy,
    @Schema(
            required = true,
            description = "When it was asked for.",
            examples = "2026-03-01T09:30:00Z")
        Instant requestedAt,
    @Schema(
            description = "When everything was gone; absent while it is under way.",
            examples = "2026-03-01T09:30:05Z")
        @Nullable Instant finishedAt,
    @Schema(
            required = true,
            description = "Service to kind of record to how many were removed.",
            examples =
                "{\"contacts\":{\"contacts\":1,\"interactions\":42},\"leads\":{\"leads\":2}}")
        Map<String, Map<String, Long>> removed,
    @Schema(
            required = true,
            description = "Topic to what became of the person's records there.",
            examples = "{\"acquaint.contacts.v1\":\"TOMBSTONE\"}")
        Map<String, String> topics) {}
