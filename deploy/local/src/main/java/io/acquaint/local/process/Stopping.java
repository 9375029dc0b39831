package io.acquaint.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: first by its signal, and by force when it does not go. */
public final class Stopping {
  private Stopping() {}

  /** Answers false when force was needed. */
  public static boolean stop(ProcessHandle handle, String signal, Duration patience) {
    ask(handle, signal);
    if (ended(handle, patience)) {
      return true;
    }
    handle.destroyForcibly();
    ended(handle, Duration.ofSeconds(10));
    return false;
  }

  private static void ask(ProcessHandle handle, String signal) {
    if (signal.equals("TERM")) {
      handle.destroy();
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      handle.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handle.destroy();
    }
  }

  private static boolean ended(ProcessHandle handle, Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !handle.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }
}
