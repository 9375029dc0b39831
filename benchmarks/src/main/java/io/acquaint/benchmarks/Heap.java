package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service's heap holds: {@code jcmd GC.class_histogram} collects and then counts in one stop
 * of the world. A collection and a look after it are two, and what a busy service allocates in
 * between, tens of megabytes, would count as held.
 */
final class Heap {
  private static final Pattern BYTES = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final long PAUSE_MILLIS = 300;

  private final String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
  private final long pid;

  Heap(long pid) {
    this.pid = pid;
  }

  /** Kilobytes in use after a collection. */
  long used() {
    Matcher total = BYTES.matcher(run("GC.class_histogram"));
    if (!total.find()) {
      throw new IllegalStateException("jcmd GC.class_histogram names no total");
    }
    return Long.parseLong(total.group(1)) / 1024;
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
