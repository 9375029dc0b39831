package io.acquaint.scoring.score;

import io.acquaint.model.evaluation.Explanation.Explained;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has its score: the points of the rules add up to it.
 *
 * @param missingToSalesReady points that are missing to the threshold; 0 if it is reached
 */
@Schema(name = "ScoreExplanation", description = "Why a lead has its score.")
public record ExplanationView(
    @Schema(description = "The sum of the rules' points.", examples = "30") int score,
    @Schema(description = "The grade it falls into.", examples = "Hot") String grade,
    @Schema(description = "The rules, in the model's order.") List<RuleView> rules,
    @Schema(description = "Points missing to sales ready.", examples = "0") int missingToSalesReady,
    @Schema(description = "When time alone can change it.", examples = "2026-12-22T08:30:00Z")
        @Nullable Instant nextChangeAt) {

  /**
   * One rule's part.
   *
   * @param occurrences interactions counted; 1 or 0 for a rule per match
   * @param cappedFrom what it would give without its cap
   * @param newest ids of the newest interactions counted
   * @param tree why the rule's condition is true or not
   */
  @Schema(name = "RuleExplanation", description = "What one rule gives.")
  public record RuleView(
      @Schema(description = "Name of the rule.", examples = "Clicked a mail") String name,
      @Schema(description = "Its part of the score.", examples = "30") int points,
      @Schema(description = "Interactions counted.", examples = "3") int occurrences,
      @Schema(description = "What it would give without its cap.", examples = "70")
          @Nullable Integer cappedFrom,
      @Schema(description = "Ids of the newest interactions counted.") List<UUID> newest,
      @Schema(description = "When time alone can change it.", examples = "2026-12-22T08:30:00Z")
          @Nullable Instant nextChangeAt,
      @Schema(description = "The rule's condition, node by node.") Explained tree) {}
}
