package io.acquaint.segments.member;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.condition.Dependencies;
import io.acquaint.model.condition.Trigger;
import io.acquaint.model.evaluation.DependencyIndex;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps memberships true, inside the caller's transaction. */
@ApplicationScoped
class Membership {
  /** Of an evaluation of everybody, so many contacts are followed into other segments at once. */
  private static final int AT_A_TIME = 10_000;

  private record Index(LiveSet live, DependencyIndex<UUID> entries) {}

  private final MembershipStore store;
  private final Outbox outbox;
  private final ChangeFeed feed;
  private final PendingMemberships pending;
  private final AppClock clock;
  private volatile @Nullable Index index;

  Membership(
      MembershipStore store,
      Outbox outbox,
      ChangeFeed feed,
      PendingMemberships pending,
      AppClock clock) {
    this.store = store;
    this.outbox = outbox;
    this.feed = feed;
    this.pending = pending;
    this.clock = clock;
  }

  /** Follows changes of the picture; only segments that depend on what changed are looked at. */
  void follow(DSLContext db, LiveSet live, ChangeSet changes) {
    reevaluate(db, live, affected(db, live, changes));
  }

  /**
   * Evaluates contacts in segments, parents before children, and whoever depends on what came of
   * it. In segments in which everybody is being evaluated they wait for the end of that. Whoever
   * turns out to depend on it without being locked waits for a transaction that begins with his
   * lock: evaluated here, he could be left with what somebody else has not committed yet.
   *
   * <p>The time is read when the contacts are locked: whoever evaluated them before us had an
   * earlier one, so that no window that has ended for them opens again.
   *
   * @param work contacts by segment
   */
  void reevaluate(DSLContext db, LiveSet live, Map<UUID, Set<UUID>> work) {
    Map<UUID, Set<UUID>> todo = new HashMap<>();
    work.forEach((segment, contacts) -> todo.put(segment, new HashSet<>(contacts)));
    TreeSet<UUID> all = new TreeSet<>();
    todo.values().forEach(all::addAll);
    if (all.isEmpty()) {
      return;
    }
    store.lock(db, all);
    Instant now = clock.instant();
    Map<UUID, Set<UUID>> waiting = new HashMap<>();
    for (LiveSegment segment : live.following()) {
      Set<UUID> contacts = todo.getOrDefault(segment.id(), Set.of());
      Set<UUID> locked = new HashSet<>(contacts);
      locked.retainAll(all);
      if (locked.size() < contacts.size()) {
        contacts.removeAll(all);
        waiting.put(segment.id(), contacts);
      }
      if (!locked.isEmpty()) {
        List<MembershipChange> changed = store.evaluate(db, segment, locked, now);
        publish(segment.id(), changed, now);
        descend(db, live, segment.id(), contactsOf(changed), todo);
      }
    }
    pending.addAtOnce(db, waiting);
    todo.keySet().retainAll(live.evaluating().keySet());
    pending.add(db, todo);
  }

  /**
   * Evaluates everybody in one segment, in few statements whatever their number. Segments that are
   * built on it follow soon, in transactions of their own.
   *
   * @return up to where it stored what time will change; empty where it stored all of it
   */
  Optional<Instant> evaluateEverybody(
      DSLContext db, LiveSet live, LiveSegment segment, Instant now) {
    Optional<Instant> horizon = store.evaluateEverybody(db, segment, now);
    outbox.appendEach(Topics.SEGMENT_MEMBERSHIPS, MembershipEvents.ofChanges(segment.id(), now));
    feed.appendEach(MemberListing.LISTING.collection(), MembershipEvents.entries(segment.id()));
    if (indexOf(live).listensTo(new Trigger.MembershipChanged(segment.id()))) {
      store.eachChanged(
          db,
          AT_A_TIME,
          contacts -> {
            Map<UUID, Set<UUID>> todo = new HashMap<>();
            descend(db, live, segment.id(), contacts, todo);
            pending.addAtOnce(db, todo);
          });
    }
    return horizon;
  }

  /** Tells of changes that were made by hand, and follows them into segments built on this one. */
  void changedByHand(
      DSLContext db, LiveSet live, UUID segment, List<MembershipChange> changed, Instant now) {
    publish(segment, changed, now);
    Map<UUID, Set<UUID>> todo = new HashMap<>();
    descend(db, live, segment, contactsOf(changed), todo);
    reevaluate(db, live, todo);
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
      DSLContext db, LiveSet live, UUID segment, List<UUID> contacts, Map<UUID, Set<UUID>> todo) {
    if (!contacts.isEmpty()) {
      ChangeSet changes = new ChangeSet();
      changes.membershipsChanged(segment, contacts);
      affected(db, live, changes)
          .forEach((id, more) -> todo.computeIfAbsent(id, s -> new HashSet<>()).addAll(more));
    }
  }

  private static List<UUID> contactsOf(List<MembershipChange> changed) {
    return changed.stream().map(MembershipChange::contactId).toList();
  }

  private Map<UUID, Set<UUID>> affected(DSLContext db, LiveSet live, ChangeSet changes) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    indexOf(live)
        .affected(changes, db)
        .forEach((segment, affected) -> found.put(segment, affected.subjects()));
    return found;
  }

  private DependencyIndex<UUID> indexOf(LiveSet live) {
    Index known = index;
    if (known == null || known.live() != live) {
      Map<UUID, Dependencies> all = new HashMap<>(live.evaluating());
      live.following()
          .forEach(segment -> all.put(segment.id(), segment.condition().dependencies()));
      known = new Index(live, DependencyIndex.of(all));
      index = known;
    }
    return known.entries();
  }
}
