package io.acquaint.benchmarks;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds turns of the alternation
 * @param warmUp load before the first turn, per kind of request
 * @param perRun length of one run
 */
record Effort(int rounds, Duration warmUp, Duration perRun) {
  static Effort full() {
    return new Effort(5, Duration.ofSeconds(20), Duration.ofSeconds(10));
  }

  static Effort smoke() {
    return new Effort(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
