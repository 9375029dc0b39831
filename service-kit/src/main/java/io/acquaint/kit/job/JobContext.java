package io.acquaint.kit.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What a running job can ask and tell. */
public interface JobContext {

  UUID id();

  /** What the job was started with. */
  <T> T params(Class<T> type);

  /** What the last {@link #checkpoint} stored; empty on the first run. */
  <T> Optional<T> checkpoint(Class<T> type);

  /** Stores where to go on after a crash; inside a transaction, together with its effects. */
  void checkpoint(Object state);

  /** Tells how far the job is; a negative total means unknown. */
  void progress(long done, long total);

  /** Keeps one finding for the job's report; only the first 1,000 are kept. */
  void error(String message);

  /** What the job answers when it is done. */
  void result(Object result);

  /** Whether somebody asked to cancel; the handler should return soon. */
  boolean cancelled();

  /** Waits before another attempt; ends at once when the job should end. */
  void pause(Duration time) throws InterruptedException;
}
