package io.acquaint.segments.member;

import io.acquaint.kit.deadline.DeadlineWorker;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Evaluates contacts that wait; for segments that are not live any more nobody has to. */
@ApplicationScoped
class PendingWorker implements DeadlineWorker {
  private final DSLContext db;
  private final LiveSegments segments;
  private final PendingMemberships pending;
  private final Membership membership;

  PendingWorker(
      DSLContext db, LiveSegments segments, PendingMemberships pending, Membership membership) {
    this.db = db;
    this.segments = segments;
    this.pending = pending;
    this.membership = membership;
  }

  @Override
  public String name() {
    return "pending-memberships";
  }

  @Override
  public int atATime() {
    return 2_000;
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    LiveSet live = segments.hold();
    Map<UUID, Set<UUID>> work = pending.take(db, live.evaluating().keySet(), limit);
    membership.reevaluate(db, live, work);
    return work.values().stream().mapToInt(Set::size).sum();
  }

  /** They wait for nothing but their turn. */
  @Override
  public Optional<Instant> nextDue() {
    return Optional.empty();
  }
}
