package io.acquaint.local;

import java.time.Duration;

/**
 * Waits for what nothing tells us of: files, ports and other processes of this machine, and the
 * state behind a route. The one place of the runner that waits by the clock.
 */
public final class Polling {
  private Polling() {}

  /** Whether it is so by now; what it throws ends the wait. */
  public interface Condition<E extends Exception> {
    boolean met() throws E, InterruptedException;
  }

  /** Looks until the condition is met; answers false when that took longer than the limit. */
  public static <E extends Exception> boolean until(
      Duration limit, Duration every, Condition<E> condition) throws E, InterruptedException {
    long begin = System.nanoTime();
    while (!condition.met()) {
      if (System.nanoTime() - begin > limit.toNanos()) {
        return false;
      }
      pause(every);
    }
    return true;
  }

  /** Waits as long as somebody else asked for, such as a server that is busy. */
  public static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }
}
