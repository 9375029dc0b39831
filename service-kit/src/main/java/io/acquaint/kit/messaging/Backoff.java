package io.acquaint.kit.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Growing pauses between attempts, cut short when the service stops. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);

  private final Duration longest;
  private final CountDownLatch stopped;
  private int failures;

  public Backoff(Duration longest, CountDownLatch stopped) {
    this.longest = longest;
    this.stopped = stopped;
  }

  /** Pauses, longer after each failure in a row; at once back when the service stops. */
  public void pause() throws InterruptedException {
    long millis = Math.min(longest.toMillis(), FIRST.toMillis() << Math.min(failures, 16));
    failures++;
    boolean stopping = stopped.await(millis, TimeUnit.MILLISECONDS);
    if (stopping) {
      failures = 0;
    }
  }

  /** Starts again with short pauses. */
  public void succeeded() {
    failures = 0;
  }

  /** How many pauses there were since the last success. */
  public int failures() {
    return failures;
  }
}
