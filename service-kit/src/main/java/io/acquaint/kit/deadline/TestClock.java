package io.acquaint.kit.deadline;

import io.acquaint.kit.time.AppClock;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;

/**
 * Moves the service's clock, in demos and tests only ({@code acquaint.test-clock=true}). The offset
 * is in the database, so a restart and other replicas keep it.
 */
@ApplicationScoped
class TestClock {

  /** Deadlines are met one by one so long; then the rest is worked off at once. */
  private static final Duration STEPPING = Duration.ofSeconds(30);

  private static final String STORE =
      """
      insert into test_clock (ahead_us) values (?)
      on conflict (only_row) do update set ahead_us = excluded.ahead_us
      """;

  private final AppClock clock;
  private final DeadlineDrain deadlines;
  private final DSLContext db;
  private final boolean enabled;

  @Inject
  TestClock(
      AppClock clock,
      DeadlineDrain deadlines,
      DSLContext db,
      @ConfigProperty(name = "acquaint.test-clock", defaultValue = "false") boolean enabled) {
    this.clock = clock;
    this.deadlines = deadlines;
    this.db = db;
    this.enabled = enabled;
  }

  boolean enabled() {
    return enabled;
  }

  void start(@Observes StartupEvent event) {
    follow();
  }

  /** Takes over what another replica, or an earlier life of this one, has set. */
  @Scheduled(every = "1s", delayed = "1s", skipExecutionIf = Off.class)
  void follow() {
    if (enabled) {
      synchronized (this) {
        clock.moveTo(stored());
      }
    }
  }

  /** What the clock shows, and how far that is from the system's. */
  record Reading(Instant now, Duration offset) {}

  /** Moves to the instant, stopping at each deadline on the way to have it worked off in time. */
  synchronized Reading advanceTo(Instant target) {
    long until = System.nanoTime() + STEPPING.toNanos();
    Instant last = Instant.MIN;
    Optional<Instant> due = deadlines.nextDue();
    while (due.isPresent()
        && !due.get().isAfter(target)
        && due.get().isAfter(last)
        && System.nanoTime() < until) {
      last = due.get();
      if (last.isAfter(clock.instant())) {
        show(last);
      }
      deadlines.drainAll(last);
      due = deadlines.nextDue();
    }
    show(target);
    deadlines.drainAll(target);
    return reading();
  }

  /** Back to the system's time. What was worked off meanwhile stays so. */
  synchronized Reading reset() {
    db.execute("delete from test_clock");
    clock.moveTo(Duration.ZERO);
    return reading();
  }

  private void show(Instant now) {
    Duration offset = Duration.between(InstantSource.system().instant(), now);
    Duration rounded = offset.truncatedTo(ChronoUnit.MICROS);
    db.execute(STORE, rounded.toSeconds() * 1_000_000 + rounded.toNanosPart() / 1_000);
    clock.moveTo(rounded);
  }

  private Duration stored() {
    return db.fetchOptional("select ahead_us from test_clock")
        .map(row -> Duration.of(row.get("ahead_us", Long.class), ChronoUnit.MICROS))
        .orElse(Duration.ZERO);
  }

  private Reading reading() {
    return new Reading(clock.instant(), clock.offset());
  }

  /** Skips the tick where there is no test clock. */
  @ApplicationScoped
  static class Off implements Scheduled.SkipPredicate {

    private final boolean enabled;

    @Inject
    Off(@ConfigProperty(name = "acquaint.test-clock", defaultValue = "false") boolean enabled) {
      this.enabled = enabled;
    }

    @Override
    public boolean test(io.quarkus.scheduler.ScheduledExecution execution) {
      return !enabled;
    }
  }
}
