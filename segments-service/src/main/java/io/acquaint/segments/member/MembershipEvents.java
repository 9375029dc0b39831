package io.acquaint.segments.member;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other services learn of members: joined and left, keyed by contact. */
final class MembershipEvents {
  private MembershipEvents() {}

  /** The body of both events. */
  record Body(UUID segmentId, UUID contactId, boolean member, long version, Instant at) {}

  static List<OutboxEvent> of(UUID segment, List<MembershipChange> changes, Instant at) {
    return changes.stream().map(change -> event(segment, change, at)).toList();
  }

  private static OutboxEvent event(UUID segment, MembershipChange change, Instant at) {
    String contact = change.contactId().toString();
    return new OutboxEvent(
        Topics.SEGMENT_MEMBERSHIPS,
        contact,
        contact,
        change.member() ? "segment.member-joined" : "segment.member-left",
        contact,
        new Body(segment, change.contactId(), change.member(), change.version(), at));
  }
}
