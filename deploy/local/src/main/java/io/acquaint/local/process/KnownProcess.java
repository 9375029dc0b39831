package io.acquaint.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that the runner started, written down so that a later command finds it again.
 *
 * @param startedAtMillis when the operating system says it started: with the number it tells a
 *     process from a stranger that got the same number later
 */
public record KnownProcess(String name, long pid, long startedAtMillis, String stopSignal) {
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

  static KnownProcess of(Program program, ProcessHandle handle) {
    return new KnownProcess(program.name(), handle.pid(), startOf(handle), program.stopSignal());
  }

  /** This very process, under the given name. */
  public static KnownProcess self(String name) {
    ProcessHandle handle = ProcessHandle.current();
    return new KnownProcess(name, handle.pid(), startOf(handle), "TERM");
  }

  private static long startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** The live process, if it is still the one that was started; never a stranger. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            handle -> {
              long started = startOf(handle);
              return started != 0 && Math.abs(started - startedAtMillis) < CLOCK_SLACK.toMillis();
            });
  }
}
