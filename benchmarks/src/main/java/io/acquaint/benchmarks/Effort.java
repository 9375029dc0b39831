package io.acquaint.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to measure, and over how much.
 *
 * @param rounds turns of the alternation
 * @param warmUp load before the first turn, per kind of request
 * @param perRun length of one run
 * @param smoke only to see that it works; the figures mean nothing
 * @param size of the data set, as {@code --size} gave it
 */
record Effort(int rounds, Duration warmUp, Duration perRun, boolean smoke, Optional<String> size) {

  /**
   * @param arguments of the command line: {@code --smoke}, {@code --rounds N}, {@code --seconds N}
   *     per run, {@code --size} S, M or a number of rows
   */
  static Effort of(List<String> arguments) {
    boolean smoke = arguments.contains("--smoke");
    int rounds = after(arguments, "--rounds").map(Integer::parseInt).orElse(smoke ? 1 : 5);
    long seconds = after(arguments, "--seconds").map(Long::parseLong).orElse(smoke ? 1L : 10L);
    return new Effort(
        rounds,
        Duration.ofSeconds(smoke ? 1 : 20),
        Duration.ofSeconds(seconds),
        smoke,
        after(arguments, "--size"));
  }

  /** The number of rows asked for: S, M, or plainly a number. */
  int rows(int tiny, int full) {
    return size.map(
            word ->
                switch (word) {
                  case "S" -> 100_000;
                  case "M" -> 1_000_000;
                  default -> Integer.parseInt(word);
                })
        .orElse(smoke ? tiny : full);
  }

  private static Optional<String> after(List<String> arguments, String option) {
    int at = arguments.indexOf(option);
    return at >= 0 && at + 1 < arguments.size()
        ? Optional.of(arguments.get(at + 1))
        : Optional.empty();
  }
}
