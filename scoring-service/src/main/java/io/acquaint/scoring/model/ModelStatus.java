package io.acquaint.scoring.model;

import java.util.List;

/** The life of a model, and what can be done in each status. */
public enum ModelStatus {
  DRAFT(List.of("activation", "archive")),
  LIVE(List.of("activation", "stop")),
  STOPPED(List.of("activation", "archive")),
  ARCHIVED(List.of());

  private final List<String> allowedActions;

  ModelStatus(List<String> allowedActions) {
    this.allowedActions = allowedActions;
  }

  /** The actions that are allowed now, by the names of their routes. */
  List<String> allowedActions() {
    return allowedActions;
  }
}
