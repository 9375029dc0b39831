package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** CPU time of processes, user and system, from the kernel's process table (Linux). */
final class CpuTime {

  /** Kernel clock ticks per second as reported in /proc; constant on Linux. */
  private static final long TICKS_PER_SECOND = 100;

  private CpuTime() {}

  /** CPU time that a process and its living and awaited children have used so far. */
  static Duration of(long pid) {
    long ticks = ticks(pid);
    for (long child : children(pid)) {
      ticks += ticks(child);
    }
    return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[11])
          + Long.parseLong(fields[12])
          + Long.parseLong(fields[13])
          + Long.parseLong(fields[14]);
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<Long> children(long pid) {
    Path folder = Path.of("/proc/" + pid + "/task/" + pid + "/children");
    try (Stream<String> lines = Files.exists(folder) ? Files.lines(folder) : Stream.empty()) {
      return lines
          .flatMap(line -> Stream.of(line.trim().split(" ")))
          .filter(text -> !text.isEmpty())
          .map(Long::parseLong)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
