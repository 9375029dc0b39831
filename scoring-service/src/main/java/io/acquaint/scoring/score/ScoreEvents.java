package io.acquaint.scoring.score;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.scoring.model.LiveModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services learn of scores. Crossings are numbered, so that each counts once. */
final class ScoreEvents {
  private ScoreEvents() {}

  /**
   * The body of {@code score.changed} and {@code score.threshold-reached}.
   *
   * @param contactId the lead's contact; absent for leads of accounts
   * @param crossings how often the threshold was reached from below so far
   */
  record Body(
      UUID leadId,
      @Nullable UUID contactId,
      UUID modelId,
      String modelName,
      int modelVersion,
      int score,
      String grade,
      @Nullable Integer previousScore,
      @Nullable String previousGrade,
      boolean salesReady,
      int crossings,
      @Nullable Instant thresholdReachedAt,
      long version,
      Instant updatedAt) {}

  /** A first score is news too, also one of nothing: with it the lead gets its grade. */
  static List<OutboxEvent> of(LiveModel model, List<ScoreChange> changes) {
    List<OutboxEvent> events = new ArrayList<>();
    for (ScoreChange change : changes) {
      events.add(event("score.changed", model, change));
      if (change.crossed()) {
        events.add(event("score.threshold-reached", model, change));
      }
    }
    return events;
  }

  /** For scores that are gone: they fall to nothing, and the key is forgotten. */
  static List<OutboxEvent> removed(LiveModel model, List<ScoreChange> changes) {
    List<OutboxEvent> events = new ArrayList<>();
    for (ScoreChange change : changes) {
      events.add(event("score.changed", model, change));
      events.add(
          new OutboxEvent(
              Topics.SCORES,
              change.leadId().toString(),
              key(model, change),
              OutboxEvent.TOMBSTONE,
              change.leadId().toString(),
              null));
    }
    return events;
  }

  private static OutboxEvent event(String type, LiveModel model, ScoreChange change) {
    String lead = change.leadId().toString();
    return new OutboxEvent(
        Topics.SCORES, lead, key(model, change), type, lead, body(model, change));
  }

  private static String key(LiveModel model, ScoreChange change) {
    return change.leadId() + ":" + model.id();
  }

  private static Body body(LiveModel model, ScoreChange change) {
    return new Body(
        change.leadId(),
        change.contactId().equals(ChangeSet.NOBODY) ? null : change.contactId(),
        model.id(),
        model.name(),
        change.modelVersion(),
        change.score(),
        change.grade(),
        change.previousScore(),
        change.previousGrade(),
        change.salesReady(),
        change.crossings(),
        change.thresholdReachedAt(),
        change.version(),
        change.updatedAt());
  }
}
