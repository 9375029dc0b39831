package io.acquaint.segments.member;

import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.model.condition.Dependencies;
import io.acquaint.model.evaluation.DependencyIndex;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.segments.segment.LiveSegment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps memberships true, inside the caller's transaction. */
@ApplicationScoped
class Membership {
  private record Index(List<LiveSegment> segments, DependencyIndex<UUID> entries) {}

  private final MembershipStore store;
  private final Outbox outbox;
  private final ChangeFeed feed;
  private volatile @Nullable Index index;

  Membership(MembershipStore store, Outbox outbox, ChangeFeed feed) {
    this.store = store;
    this.outbox = outbox;
    this.feed = feed;
  }

  /** Follows changes of the picture; only segments that depend on what changed are looked at. */
  void follow(DSLContext db, List<LiveSegment> live, ChangeSet changes, Instant now) {
    reevaluate(db, live, affected(db, live, changes), now);
  }

  /**
   * Evaluates contacts in segments, parents before children, and whoever depends on what came of
   * it.
   *
   * @param live all live segments, parents first
   * @param work contacts by segment
   */
  void reevaluate(DSLContext db, List<LiveSegment> live, Map<UUID, Set<UUID>> work, Instant now) {
    Map<UUID, Set<UUID>> todo = new HashMap<>();
    work.forEach((segment, contacts) -> todo.put(segment, new HashSet<>(contacts)));
    TreeSet<UUID> all = new TreeSet<>();
    todo.values().forEach(all::addAll);
    if (all.isEmpty()) {
      return;
    }
    store.lock(db, all);
    for (LiveSegment segment : live) {
      Set<UUID> contacts = todo.getOrDefault(segment.id(), Set.of());
      if (!contacts.isEmpty()) {
        List<MembershipChange> changed = store.evaluate(db, segment, contacts, now);
        publish(segment.id(), changed, now);
        descend(db, live, segment.id(), changed, todo);
      }
    }
  }

  /** Evaluates everybody in a segment that just went live, and then those that are built on it. */
  void evaluateEverybody(DSLContext db, List<LiveSegment> live, LiveSegment segment, Instant now) {
    List<MembershipChange> changed = store.evaluateEverybody(db, segment, now);
    publish(segment.id(), changed, now);
    Map<UUID, Set<UUID>> todo = new HashMap<>();
    descend(db, live, segment.id(), changed, todo);
    reevaluate(db, live, todo, now);
  }

  /** Tells of changes that were made by hand, and follows them into segments built on this one. */
  void changedByHand(
      DSLContext db,
      List<LiveSegment> live,
      UUID segment,
      List<MembershipChange> changed,
      Instant now) {
    publish(segment, changed, now);
    Map<UUID, Set<UUID>> todo = new HashMap<>();
    descend(db, live, segment, changed, todo);
    reevaluate(db, live, todo, now);
  }

  private void publish(UUID segment, List<MembershipChange> changed, Instant now) {
    outbox.appendAll(MembershipEvents.of(segment, changed, now));
    feed.appendAll(changed.stream().map(change -> entry(segment, change)).toList());
  }

  private static ChangeEntry entry(UUID segment, MembershipChange change) {
    return new ChangeEntry(
        MemberListing.LISTING.collection(),
        change.contactId(),
        change.version(),
        change.member() ? null : DeleteReason.DELETED,
        segment);
  }

  /** Adds to the work whoever a changed membership can change in segments further down. */
  private void descend(
      DSLContext db,
      List<LiveSegment> live,
      UUID segment,
      Collection<MembershipChange> changed,
      Map<UUID, Set<UUID>> todo) {
    if (!changed.isEmpty()) {
      ChangeSet changes = new ChangeSet();
      changes.membershipsChanged(
          segment, changed.stream().map(MembershipChange::contactId).toList());
      affected(db, live, changes)
          .forEach((id, more) -> todo.computeIfAbsent(id, s -> new HashSet<>()).addAll(more));
    }
  }

  private Map<UUID, Set<UUID>> affected(DSLContext db, List<LiveSegment> live, ChangeSet changes) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    indexOf(live)
        .affected(changes, db)
        .forEach((segment, affected) -> found.put(segment, affected.subjects()));
    return found;
  }

  private DependencyIndex<UUID> indexOf(List<LiveSegment> live) {
    Index known = index;
    if (known == null || known.segments() != live) {
      Map<UUID, Dependencies> all = new HashMap<>();
      live.forEach(segment -> all.put(segment.id(), segment.condition().dependencies()));
      known = new Index(live, DependencyIndex.of(all));
      index = known;
    }
    return known.entries();
  }
}
