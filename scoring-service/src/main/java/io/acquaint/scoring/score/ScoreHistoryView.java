package io.acquaint.scoring.score;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A score over time, ready to be drawn.
 *
 * @param items oldest first, the newest 1,000
 */
@Schema(name = "ScoreHistory", description = "A score over time, oldest first.")
public record ScoreHistoryView(
    @Schema(description = "The newest 1,000 changes, oldest first.") List<Point> items) {

  /** One change. */
  @Schema(name = "ScorePoint", description = "A score from an instant on.")
  public record Point(
      @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z") Instant at,
      @Schema(description = "The score.", examples = "30") int score,
      @Schema(description = "The grade.", examples = "Hot") String grade) {}
}
