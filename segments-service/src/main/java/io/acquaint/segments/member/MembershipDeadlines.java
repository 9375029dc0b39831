package io.acquaint.segments.member;

import io.acquaint.kit.deadline.DeadlineWorker;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Memberships that time alone changes: windows that end, anniversaries that come. */
@ApplicationScoped
class MembershipDeadlines implements DeadlineWorker {
  /**
   * Looks into each segment that batches follow, at its own oldest ones: an index by time over all
   * of them would have to be written for every event that moves an instant. It ends with the first
   * segments that have enough; the others' turn comes when those are done.
   */
  private static final String DUE =
      """
      select d.segment_id, d.contact_id
      from unnest(cast(? as uuid[])) as s(id)
      cross join lateral (
        select k.segment_id, k.contact_id from segment_due k
        where k.segment_id = s.id and k.due_at <= cast(? as timestamptz)
        order by k.due_at limit ?) d
      limit ?
      """;

  private static final String NEXT =
      """
      select min(d.due_at) as next
      from unnest(cast(? as uuid[])) as s(id)
      cross join lateral (
        select k.due_at from segment_due k where k.segment_id = s.id order by k.due_at limit 1) d
      """;

  private final DSLContext db;
  private final LiveSegments segments;
  private final Membership membership;

  MembershipDeadlines(DSLContext db, LiveSegments segments, Membership membership) {
    this.db = db;
    this.segments = segments;
    this.membership = membership;
  }

  @Override
  public String name() {
    return "memberships";
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    LiveSet live = segments.hold();
    Result<Record> due = db.fetch(DUE, followed(live), upTo.atOffset(ZoneOffset.UTC), limit, limit);
    Map<UUID, Set<UUID>> work = new HashMap<>();
    for (Record row : due) {
      work.computeIfAbsent(row.get("segment_id", UUID.class), id -> new HashSet<>())
          .add(row.get("contact_id", UUID.class));
    }
    membership.reevaluate(db, live, work);
    return due.size();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(
        db.fetchSingle(NEXT, (Object) followed(segments.hold())).get("next", Instant.class));
  }

  private static UUID[] followed(LiveSet live) {
    return live.following().stream().map(LiveSegment::id).toArray(UUID[]::new);
  }
}
