package io.acquaint.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's relay when something was committed; others find it by polling. */
@ApplicationScoped
class OutboxNudge {

  private final Semaphore work = new Semaphore(0);

  void nudge() {
    work.release();
  }

  /** Waits for a nudge, at most so long; answers whether one came. */
  boolean await(Duration atMost) throws InterruptedException {
    boolean nudged = work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    work.drainPermits();
    return nudged;
  }
}
