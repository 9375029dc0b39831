package io.acquaint.segments.segment;

import java.util.List;

/** The life of a segment, and what can be done in each status. */
public enum SegmentStatus {
  DRAFT(List.of("activation", "archive")),
  LIVE(List.of("activation", "refresh", "stop", "archive")),
  STOPPED(List.of("activation", "archive")),
  ARCHIVED(List.of());

  private final List<String> allowedActions;

  SegmentStatus(List<String> allowedActions) {
    this.allowedActions = allowedActions;
  }

  /** The actions that are allowed now, by the names of their routes. */
  List<String> allowedActions() {
    return allowedActions;
  }
}
