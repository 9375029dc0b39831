package io.acquaint.segments.member;

import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.evaluation.Evaluator;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes memberships of a slice of contacts in the background and compares them with what is
 * stored, in all live and all STATIC segments, again and again. What differs is counted ({@code
 * acquaint_membership_divergence_total}: it should stay 0), told in the log by ids, and put right.
 */
@ApplicationScoped
class MembershipAudit {
  private static final Logger LOG = Logger.getLogger(MembershipAudit.class);
  private static final String LEASE = "membership-audit";
  private static final Duration TTL = Duration.ofMinutes(1);
  private static final int AT_A_TIME = 50;

  /** Of a thousand segments all at once would take a core for seconds that events wait for. */
  private static final int SEGMENTS_PER_TICK = 100;

  private static final UUID START = new UUID(0, 0);

  /**
   * {0} verdicts, {1} segment, {2} now, {3} up to where the segment is planned: what is due, waits
   * or is no longer planned is about to be changed anyway.
   */
  private static final String DIVERGING =
      """
      with verdict as materialized ({0})
      select v.id from verdict v
      left join segment_membership m on m.contact_id = v.id and m.segment_id = {1}
      where v.member <> coalesce(m.member, false)
        and {2}::timestamptz < coalesce({3}::timestamptz, 'infinity')
        and not exists (select 1 from segment_due d where d.contact_id = v.id
          and d.segment_id = {1} and d.due_at <= {2}::timestamptz)
        and not exists (select 1 from segment_pending p where p.contact_id = v.id
          and p.segment_id = {1})
      """;

  private final DSLContext db;
  private final LiveSegments segments;
  private final Membership membership;
  private final HandPicked handPicked;
  private final MembershipStore store;
  private final Leases leases;
  private final AppClock clock;
  private final Counter diverging;
  private final Counter checked;
  private final int slice;
  private final Evaluator evaluator = new Evaluator();
  private volatile UUID after = START;
  private volatile List<UUID> contacts = List.of();

  /** Segments that the contacts have not been looked at in yet. */
  private volatile List<UUID> left = List.of();

  MembershipAudit(
      DSLContext db,
      LiveSegments segments,
      Membership membership,
      HandPicked handPicked,
      MembershipStore store,
      Leases leases,
      AppClock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "acquaint.audit.slice", defaultValue = "500") int slice) {
    this.db = db;
    this.segments = segments;
    this.membership = membership;
    this.handPicked = handPicked;
    this.store = store;
    this.leases = leases;
    this.clock = clock;
    this.diverging = metrics.counter("acquaint.membership.divergence");
    this.checked = metrics.counter("acquaint.membership.audited");
    this.slice = slice;
  }

  @Scheduled(
      every = "{acquaint.audit.every}",
      delayed = "5s",
      identity = "membership-audit",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    if (!leases.hold(LEASE, TTL)) {
      return;
    }
    if (left.isEmpty() && !beginSlice()) {
      return;
    }
    List<UUID> turn = left.subList(0, Math.min(SEGMENTS_PER_TICK, left.size()));
    left = left.subList(turn.size(), left.size());
    // Some at a time: whoever changes a segment waits for the transaction, and batches behind it.
    for (int from = 0; from < turn.size(); from += AT_A_TIME) {
      Set<UUID> some = Set.copyOf(turn.subList(from, Math.min(from + AT_A_TIME, turn.size())));
      QuarkusTransaction.requiringNew().run(() -> auditFollowing(some, contacts));
    }
  }

  /** Goes on to other contacts; whether there are any. */
  private boolean beginSlice() {
    List<UUID> next = QuarkusTransaction.requiringNew().call(this::nextSlice);
    if (next.isEmpty()) {
      return false;
    }
    contacts = next;
    QuarkusTransaction.requiringNew().run(() -> auditHandPicked(next));
    left =
        QuarkusTransaction.requiringNew()
            .call(() -> segments.hold().following().stream().map(LiveSegment::id).toList());
    return true;
  }

  private List<UUID> nextSlice() {
    List<UUID> contacts =
        db.fetch(
                "select contact_id from contact where contact_id > ? order by contact_id limit ?",
                after,
                slice)
            .getValues("contact_id", UUID.class);
    after = contacts.size() < slice ? START : contacts.getLast();
    return contacts;
  }

  private void auditHandPicked(List<UUID> contacts) {
    LiveSet live = segments.hold();
    for (UUID segment : handPicked.segmentsOf(db, contacts)) {
      Set<UUID> wrong =
          diverging(segment, null, contacts, (some, now) -> MembershipStore.byHand(segment, some));
      if (counted(segment, contacts, wrong)) {
        handPicked.evaluate(db, live, segment, wrong, clock.instant());
      }
    }
  }

  private void auditFollowing(Set<UUID> ids, List<UUID> contacts) {
    LiveSet live = segments.hold();
    for (LiveSegment segment : live.following()) {
      if (!ids.contains(segment.id())) {
        continue;
      }
      Set<UUID> wrong =
          diverging(
              segment.id(),
              segment.plannedUntil(),
              contacts,
              (some, now) ->
                  evaluator.selectForIds(segment.condition(), some, now, segment.zone()));
      if (counted(segment.id(), contacts, wrong)) {
        membership.reevaluate(db, live, Map.of(segment.id(), wrong));
      }
    }
  }

  private boolean counted(UUID segment, List<UUID> contacts, Set<UUID> wrong) {
    checked.increment(contacts.size());
    if (wrong.isEmpty()) {
      return false;
    }
    diverging.increment(wrong.size());
    LOG.errorf("Memberships in segment %s differ from what they should be: %s", segment, wrong);
    return true;
  }

  /**
   * Looks without locks, since one statement sees pictures and memberships as of one instant; only
   * whom it suspects is locked and looked at again. Batches would wait for a thousand statements.
   */
  private Set<UUID> diverging(
      UUID segment,
      @Nullable Instant plannedUntil,
      Collection<UUID> contacts,
      BiFunction<Collection<UUID>, Instant, QueryPart> verdicts) {
    Set<UUID> suspects = divergingNow(segment, plannedUntil, contacts, verdicts);
    if (suspects.isEmpty()) {
      return suspects;
    }
    store.lock(db, suspects);
    return divergingNow(segment, plannedUntil, suspects, verdicts);
  }

  private Set<UUID> divergingNow(
      UUID segment,
      @Nullable Instant plannedUntil,
      Collection<UUID> contacts,
      BiFunction<Collection<UUID>, Instant, QueryPart> verdicts) {
    Instant now = clock.instant();
    return new HashSet<>(
        db.fetch(
                DIVERGING,
                verdicts.apply(contacts, now),
                DSL.val(segment),
                MembershipStore.instant(now),
                MembershipStore.instant(plannedUntil))
            .getValues("id", UUID.class));
  }
}
