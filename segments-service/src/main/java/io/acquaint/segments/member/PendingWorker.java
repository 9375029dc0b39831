package io.acquaint.segments.member;

import io.acquaint.kit.deadline.DeadlineWorker;
import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jooq.DSLContext;

/**
 * Evaluates contacts that wait; for segments that are not live any more nobody has to. It comes
 * every second, and at once when this process has let somebody wait.
 */
@ApplicationScoped
class PendingWorker implements DeadlineWorker {
  private static final Logger LOG = Logger.getLogger(PendingWorker.class);

  private final DSLContext db;
  private final LiveSegments segments;
  private final PendingMemberships pending;
  private final Membership membership;
  private final Leases leases;
  private final AppClock clock;
  private final AtomicBoolean asked = new AtomicBoolean();

  PendingWorker(
      DSLContext db,
      LiveSegments segments,
      PendingMemberships pending,
      Membership membership,
      Leases leases,
      AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.pending = pending;
    this.membership = membership;
    this.leases = leases;
    this.clock = clock;
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
    List<PendingMemberships.Place> taken = pending.take(db, live.evaluating().keySet(), limit);
    Map<UUID, Set<UUID>> work = new HashMap<>();
    taken.forEach(
        place -> work.computeIfAbsent(place.segment(), id -> new HashSet<>()).add(place.contact()));
    membership.reevaluate(db, live, work);
    return taken.size();
  }

  /** They wait for nothing but their turn. */
  @Override
  public Optional<Instant> nextDue() {
    return Optional.empty();
  }

  /** Those who come while one thread works are left to one more, which waits for its end. */
  void letWait(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) PendingMemberships.Waiting somebody) {
    if (asked.compareAndSet(false, true)) {
      Thread unused = Thread.ofVirtual().name(name()).start(this::workOffNow);
    }
  }

  private void workOffNow() {
    try {
      while (QuarkusTransaction.requiringNew().call(this::once) >= atATime()) {
        LOG.debug("More contacts wait than are evaluated at once");
      }
    } catch (RuntimeException e) {
      LOG.warn("Contacts that wait are evaluated a second later", e);
    } finally {
      asked.set(false);
    }
  }

  private int once() {
    boolean unused = leases.lockInTransaction("deadlines-" + name(), true);
    asked.set(false);
    return workOff(clock.instant(), atATime());
  }
}
