package io.acquaint.local;

import io.acquaint.local.process.KnownProcess;
import io.acquaint.local.process.ProcessBook;
import io.acquaint.local.process.Stopping;
import java.time.Duration;
import java.util.List;

/**
 * What a runner that was killed has left running: only processes that are still the very ones it
 * started.
 */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Leftovers() {}

  /** Stops them, last started first, and answers their names. */
  static List<String> stop(ProcessBook book) {
    List<KnownProcess> alive =
        book.all().reversed().stream()
            .filter(known -> !known.name().equals(UpCommand.RUNNER))
            .filter(known -> known.find().isPresent())
            .toList();
    for (KnownProcess known : alive) {
      known.find().ifPresent(handle -> Stopping.stop(handle, known.stopSignal(), PATIENCE));
    }
    book.clear();
    return alive.stream().map(KnownProcess::name).toList();
  }
}
