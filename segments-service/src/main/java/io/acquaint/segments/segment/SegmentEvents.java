package io.acquaint.segments.segment;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;

/** What other services learn of segments themselves; of their members, see the member feature. */
final class SegmentEvents {
  private SegmentEvents() {}

  static OutboxEvent of(String type, SegmentView view) {
    String id = view.id().toString();
    return new OutboxEvent(Topics.SEGMENT_MEMBERSHIPS, id, id, "segment." + type, id, view);
  }
}
