package io.acquaint.segments.member;

import io.acquaint.kit.deadline.DeadlineWorker;
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
    Result<Record> due =
        db.fetch(
            """
            select segment_id, contact_id from segment_due
            where due_at <= ?::timestamptz and segment_id <> all(?)
            order by due_at limit ?
            """,
            upTo.atOffset(ZoneOffset.UTC),
            live.evaluating().keySet().toArray(UUID[]::new),
            limit);
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
        db.fetchSingle("select min(due_at) as next from segment_due").get("next", Instant.class));
  }
}
