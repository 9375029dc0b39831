package io.acquaint.segments.member;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** What other services learn of members: joined and left, keyed by contact. */
final class MembershipEvents {
  /** The same as {@link Body}, for each row of {@code membership_change}. */
  private static final String CHANGES =
      """
      select c.contact_id::text as key,
             case when c.member then 'segment.member-joined' else 'segment.member-left' end as type,
             format('{"segmentId":"%s","contactId":"%s","member":%s,"version":%s,"at":"%s"}',
               {0}::text, c.contact_id, c.member::text, c.version, {1}::text) as body
      from membership_change c
      """;

  private static final String ENTRIES =
      """
      select c.contact_id as id, c.version, not c.member as deleted, {0}::uuid as scope
      from membership_change c
      """;

  private MembershipEvents() {}

  /** The body of both events. */
  record Body(UUID segmentId, UUID contactId, boolean member, long version, Instant at) {}

  static List<OutboxEvent> of(UUID segment, List<MembershipChange> changes, Instant at) {
    return changes.stream().map(change -> event(segment, change, at)).toList();
  }

  /** The events of an evaluation of everybody, as a query: there may be a million. */
  static ResultQuery<?> ofChanges(UUID segment, Instant at) {
    return DSL.resultQuery(CHANGES, DSL.val(segment.toString()), DSL.val(at.toString()));
  }

  /** The entries of the changes feed, likewise. */
  static ResultQuery<?> entries(UUID segment) {
    return DSL.resultQuery(ENTRIES, DSL.val(segment));
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
