package io.acquaint.local;

import java.nio.file.Path;
import java.time.InstantSource;

/** {@code demo DIR}, and {@code up --demo}. */
final class DemoCommand {
  DemoCommand(Path root, Options options, Console console, InstantSource clock) {}

  int run() {
    throw new UsageException("the demo comes with the services");
  }

  void runStory() {
    run();
  }
}
