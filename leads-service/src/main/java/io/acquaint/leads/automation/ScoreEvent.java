package io.acquaint.leads.automation;

import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.leads.score.ScoreCopy;
import io.acquaint.leads.score.ScoreKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of an event about a score. */
record ScoreEvent(
    @Nullable UUID leadId,
    @Nullable UUID modelId,
    @Nullable String modelName,
    @Nullable Integer score,
    @Nullable String grade,
    @Nullable Integer crossings,
    @Nullable Long version,
    @Nullable Instant updatedAt) {

  /**
   * The score as a copy on which no crossing has been acted yet.
   *
   * @throws PoisonEventException if something is missing that every such event has
   */
  static ScoreCopy copyOf(InboundEvent event) {
    ScoreEvent body = event.bodyAs(ScoreEvent.class);
    UUID leadId = body.leadId();
    UUID modelId = body.modelId();
    Integer score = body.score();
    Long version = body.version();
    if (leadId == null || modelId == null || score == null || version == null) {
      throw new PoisonEventException(event, "leadId, modelId, score or version is missing");
    }
    Instant updatedAt = body.updatedAt();
    return new ScoreCopy(
        new ScoreKey(leadId, modelId),
        version,
        score,
        body.grade(),
        body.modelName(),
        updatedAt == null ? event.time() : updatedAt,
        0);
  }

  /** The number of the crossing that the event tells of. */
  static int crossingOf(InboundEvent event) {
    Integer crossings = event.bodyAs(ScoreEvent.class).crossings();
    if (crossings == null || crossings < 1) {
      throw new PoisonEventException(event, "crossings is missing or less than 1");
    }
    return crossings;
  }
}
