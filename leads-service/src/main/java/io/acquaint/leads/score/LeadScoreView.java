package io.acquaint.leads.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The newest score that one model gave a lead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The newest score that one model gave the lead.", readOnly = true)
public record LeadScoreView(
    @Schema(
            description = "The scoring model.",
            required = true,
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a10")
        UUID modelId,
    @Schema(description = "The model's name.", examples = "Espresso interest")
        @Nullable String modelName,
    @Schema(description = "The points.", required = true, examples = "64") int score,
    @Schema(description = "The grade the model gives for them.", examples = "Hot")
        @Nullable String grade,
    @Schema(
            description = "When the score last changed.",
            required = true,
            examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {}
