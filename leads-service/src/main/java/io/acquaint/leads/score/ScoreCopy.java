package io.acquaint.leads.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest score of a lead by a model, as far as it was heard.
 *
 * @param version the version that scoring-service gave the score; only newer ones replace it
 * @param crossingsHandled the highest crossing of the threshold that was acted on
 */
public record ScoreCopy(
    ScoreKey key,
    long version,
    int score,
    @Nullable String grade,
    @Nullable String modelName,
    Instant updatedAt,
    int crossingsHandled) {

  /** The same after crossings up to this one were acted on. */
  public ScoreCopy handled(int crossings) {
    return new ScoreCopy(key, version, score, grade, modelName, updatedAt, crossings);
  }
}
