package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service's heap holds: {@code jcmd GC.run}, then {@code jcmd GC.heap_info}, so that only
 * what is still in use counts.
 */
final class Heap {
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final long PAUSE_MILLIS = 300;

  private final String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
  private final long pid;

  Heap(long pid) {
    this.pid = pid;
  }

  /** Kilobytes in use after a collection. */
  long used() {
    String unused = run("GC.run");
    Matcher spaces = USED.matcher(run("GC.heap_info"));
    long sum = 0;
    while (spaces.find()) {
      sum += Long.parseLong(spaces.group(1));
    }
    return sum;
  }

  /** How many kilobytes more than before were in use at most while the work was done. */
  long growth(Runnable work) throws InterruptedException {
    long before = used();
    long most = before;
    Thread worker = Thread.ofPlatform().start(work);
    do {
      most = Math.max(most, used());
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } while (worker.isAlive());
    worker.join();
    return most - before;
  }

  private String run(String command) {
    try {
      Process process =
          new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException("jcmd failed: " + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
