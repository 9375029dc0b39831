package io.acquaint.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Wakes this process's relay when something was committed; others find it by polling. */
@ApplicationScoped
class OutboxNudge {

  private long nudges;

  synchronized void nudge() {
    nudges++;
    notifyAll();
  }

  synchronized long seen() {
    return nudges;
  }

  /** Waits until there was a nudge after the seen ones, at most so long. */
  synchronized void await(long seen, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (nudges == seen) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
