package io.acquaint.scoring.model;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;

/** What other services learn of models. */
final class ModelEvents {
  private ModelEvents() {}

  static OutboxEvent activated(ModelView view) {
    return event("scoring-model.activated", view);
  }

  static OutboxEvent stopped(ModelView view) {
    return event("scoring-model.stopped", view);
  }

  private static OutboxEvent event(String type, ModelView view) {
    String id = view.id().toString();
    return new OutboxEvent(Topics.SCORES, id, id, type, id, view);
  }
}
