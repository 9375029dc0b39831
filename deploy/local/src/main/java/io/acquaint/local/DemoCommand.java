package io.acquaint.local;

import io.acquaint.local.demo.Demo;
import io.acquaint.local.secret.Secrets;
import io.acquaint.local.secret.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** {@code demo DIR}, and the story of {@code up --demo}. */
final class DemoCommand {
  private final Options options;
  private final Console console;
  private final InstantSource clock;

  DemoCommand(Options options, Console console, InstantSource clock) {
    this.options = options;
    this.console = console;
    this.clock = clock;
  }

  int run() throws IOException, InterruptedException {
    if (options.words().size() != 1) {
      throw new UsageException(
          "demo needs a folder with Contacts.csv, Leads.csv, Activity.csv and Opportunity.csv");
    }
    Path folder = Path.of(options.words().getFirst());
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    if (!RunnerLock.held(new Home(options.home()))) {
      throw new UsageException(
          "nothing is up (home " + options.home() + "); ./acquaint up starts it");
    }
    demo().files(folder);
    return 0;
  }

  void runStory() throws IOException, InterruptedException {
    demo().story(clock.instant());
  }

  private Demo demo() throws IOException {
    String token =
        new Tokens(new Secrets(new Home(options.home()).secrets()))
            .issue("demo", List.of("admin"), null, clock.instant(), Tokens.A_DAYS_WORK);
    return new Demo("http://127.0.0.1:" + SystemState.ports(options).gateway(), token, console);
  }
}
