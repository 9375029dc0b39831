package io.acquaint.scoring.score;

import io.acquaint.scoring.model.ModelId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one model gives a lead.
 *
 * @param nextChangeAt when time alone can change it; absent for never
 */
@Schema(name = "LeadScore", description = "What one model gives a lead.")
public record LeadScoreView(
    ModelId modelId,
    @Schema(description = "Name of the model.", examples = "Interest in engines") String modelName,
    @Schema(description = "Version of the model that gave it.", examples = "1")
        @Nullable Integer modelVersion,
    @Schema(description = "The score; absent while pending.", examples = "30")
        @Nullable Integer score,
    @Schema(description = "The grade; absent while pending.", examples = "Hot")
        @Nullable String grade,
    @Schema(description = "Whether it reaches the model's threshold.", examples = "true")
        boolean salesReady,
    @Schema(description = "How it stands to the data.", examples = "UP_TO_DATE") ScoreStatus status,
    @Schema(description = "When time alone can change it.", examples = "2026-12-22T08:30:00Z")
        @Nullable Instant nextChangeAt,
    @Schema(description = "When it last changed.", examples = "2026-11-22T08:30:00Z")
        @Nullable Instant updatedAt) {}
