package io.acquaint.contacts.event;

import java.util.List;

/** How far a marketing event has come. */
public enum EventStatus {
  /** Planned; nobody can register yet. */
  DRAFT,
  /** Open to registrations and check-ins. */
  LIVE,
  /** Does not take place; its registrations are kept. */
  CANCELLED;

  /** What it may become. */
  List<EventStatus> next() {
    return switch (this) {
      case DRAFT -> List.of(LIVE, CANCELLED);
      case LIVE -> List.of(CANCELLED);
      case CANCELLED -> List.of();
    };
  }
}
