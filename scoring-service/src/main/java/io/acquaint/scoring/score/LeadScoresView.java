package io.acquaint.scoring.score;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a lead.
 *
 * @param items one per model that scores it
 * @param notScoredBecause why there are none; absent if there can be some
 */
@Schema(name = "LeadScores", description = "The scores of a lead, one per model.")
public record LeadScoresView(
    @Schema(description = "Id of the lead.") UUID leadId,
    @Schema(description = "One per model that scores it.") List<LeadScoreView> items,
    @Schema(description = "Why no model scores it.", examples = "NO_PARENT")
        @Nullable NotScored notScoredBecause) {}
