package io.acquaint.scoring.settings;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Settings of scoring.
 *
 * @param scoresCleanup whether stopping a model deletes its scores; otherwise they stay, as stale
 */
@Schema(name = "ScoringSettings", description = "Settings of scoring.")
public record ScoringSettings(
    @Schema(
            description = "Whether stopping a model deletes its scores; else they stay, as stale.",
            examples = "true")
        @NotNull
        Boolean scoresCleanup) {}
