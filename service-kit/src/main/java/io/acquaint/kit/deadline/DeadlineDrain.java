package io.acquaint.kit.deadline;

import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.time.AppClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works off what is due, every second, in transactions that hold the worker's lease: whatever
 * replicas run and crash, each deadline is worked off once.
 */
@ApplicationScoped
class DeadlineDrain {

  private static final Logger LOG = Logger.getLogger(DeadlineDrain.class);

  private final Instance<DeadlineWorker> workers;
  private final Leases leases;
  private final AppClock clock;
  private final MeterRegistry metrics;

  @Inject
  DeadlineDrain(
      @Any Instance<DeadlineWorker> workers, Leases leases, AppClock clock, MeterRegistry metrics) {
    this.workers = workers;
    this.leases = leases;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    for (DeadlineWorker worker : workers) {
      try {
        drain(worker, clock.instant(), false);
      } catch (RuntimeException e) {
        metrics.counter("acquaint.deadline.failures", "worker", worker.name()).increment();
        LOG.errorf(e, "The deadlines of %s could not be worked off", worker.name());
      }
    }
  }

  /** Works everything off that is due at the instant, waiting for a replica that is at it. */
  void drainAll(Instant upTo) {
    workers.forEach(worker -> drain(worker, upTo, true));
  }

  /** The earliest open deadline of all workers. */
  Optional<Instant> nextDue() {
    return workers.stream()
        .map(worker -> QuarkusTransaction.requiringNew().call(worker::nextDue))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private void drain(DeadlineWorker worker, Instant upTo, boolean wait) {
    int done;
    do {
      Integer worked = QuarkusTransaction.requiringNew().call(() -> once(worker, upTo, wait));
      done = Objects.requireNonNullElse(worked, 0);
    } while (done >= worker.atATime());
  }

  private int once(DeadlineWorker worker, Instant upTo, boolean wait) {
    return leases.lockInTransaction("deadlines-" + worker.name(), wait)
        ? worker.workOff(upTo, worker.atATime())
        : 0;
  }
}
