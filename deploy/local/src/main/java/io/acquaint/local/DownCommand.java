package io.acquaint.local;

import io.acquaint.local.process.KnownProcess;
import io.acquaint.local.process.ProcessBook;
import io.acquaint.local.process.Stopping;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code down}: asks the runner to end everything, or ends what a killed runner left; then erases
 * if asked.
 */
final class DownCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private final Options options;
  private final Console console;

  DownCommand(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  int run() throws IOException {
    Home home = new Home(options.home());
    if (!Files.isDirectory(home.path())) {
      console.say("nothing is up (home " + home.path() + ")");
      return 0;
    }
    ProcessBook book = new ProcessBook(home.run());
    Optional<ProcessHandle> runner =
        book.named(UpCommand.RUNNER)
            .flatMap(KnownProcess::find)
            .filter(handle -> runnerLives(home));
    if (runner.isPresent()) {
      console.say("stopping");
      if (!Stopping.stop(runner.get(), "TERM", PATIENCE)) {
        console.say("the runner did not end within " + PATIENCE.toSeconds() + " s and was killed");
      }
    }
    List<String> leftovers = Leftovers.stop(book);
    if (!leftovers.isEmpty()) {
      console.say("stopped what had been left running: " + String.join(", ", leftovers));
    }
    console.say(runner.isPresent() || !leftovers.isEmpty() ? "down" : "nothing was up");
    if (options.erase()) {
      home.erase();
      console.say("erased " + home.path());
    }
    return 0;
  }

  private static boolean runnerLives(Home home) {
    try {
      return RunnerLock.held(home);
    } catch (IOException e) {
      return true;
    }
  }
}
