package io.acquaint.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What all processes of a system use, and whether they are at rest. */
final class Cpu {
  private static final List<String> PROCESSES =
      List.of(
          "contacts-service",
          "leads-service",
          "scoring-service",
          "segments-service",
          "postgresql",
          "kafka");
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Of one core, all processes together: schedulers and polls go on in a system at rest. */
  private static final double AT_REST = 0.25;

  private final Map<String, Long> pids = new LinkedHashMap<>();

  Cpu(BenchSystem system) throws IOException {
    for (String process : PROCESSES) {
      pids.put(process, system.pid(process));
    }
  }

  /** CPU time of each process up to now. */
  Map<String, Duration> now() {
    Map<String, Duration> times = new LinkedHashMap<>();
    pids.forEach((name, pid) -> times.put(name, CpuTime.of(pid)));
    return times;
  }

  /** What each process has used since. */
  Map<String, Duration> since(Map<String, Duration> before) {
    Map<String, Duration> used = now();
    used.replaceAll((name, time) -> time.minus(before.get(name)));
    return used;
  }

  /**
   * Waits until nothing is left to do: relays and consumers go on for a while after what was
   * measured, and would be in the way of what is measured next.
   */
  void rest() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Map<String, Duration> before = now();
    for (int calm = 0; calm < 2 && System.nanoTime() < end; ) {
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
      long used = since(before).values().stream().mapToLong(Duration::toNanos).sum();
      calm = used < AT_REST * LOOK.toNanos() ? calm + 1 : 0;
      before = now();
    }
  }
}
