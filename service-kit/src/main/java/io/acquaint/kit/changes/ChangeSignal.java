package io.acquaint.kit.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes waiting readers after a commit in this process. */
@ApplicationScoped
class ChangeSignal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition committed = lock.newCondition();
  private long commits;

  long commits() {
    lock.lock();
    try {
      return commits;
    } finally {
      lock.unlock();
    }
  }

  void committed() {
    lock.lock();
    try {
      commits++;
      committed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something was committed since {@code seen}, or the time is over. */
  void await(long seen, Duration atMost) {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (commits == seen && nanos > 0) {
        nanos = committed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
