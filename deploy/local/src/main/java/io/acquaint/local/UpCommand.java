package io.acquaint.local;

import io.acquaint.local.infra.Infra;
import io.acquaint.local.process.KnownProcess;
import io.acquaint.local.process.ProcessBook;
import io.acquaint.local.secret.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code up} in the foreground: starts everything, tells the addresses, and stays until it is told
 * to end.
 */
final class UpCommand {
  static final String RUNNER = "runner";
  private final Path root;
  private final Options options;
  private final Console console;
  private final InstantSource clock;

  UpCommand(Path root, Options options, Console console, InstantSource clock) {
    this.root = root;
    this.options = options;
    this.console = console;
    this.clock = clock;
  }

  int run() throws Exception {
    Home home = new Home(options.home());
    home.create();
    Optional<RunnerLock> lock = RunnerLock.tryTake(home);
    if (lock.isEmpty()) {
      console.say("already up (home " + home.path() + "); ./acquaint status tells more");
      return 0;
    }
    Ports ports = SystemState.ports(options);
    ProcessBook book = new ProcessBook(home.run());
    List<String> leftovers = Leftovers.stop(book);
    if (!leftovers.isEmpty()) {
      console.say("stopped what an earlier run had left: " + String.join(", ", leftovers));
    }
    List<String> taken = ports.taken(options.externalInfra());
    if (!taken.isEmpty()) {
      taken.forEach(console::say);
      console.say("end that program, or start with --port-base N");
      return 1;
    }
    return serve(home, ports, book);
  }

  private int serve(Home home, Ports ports, ProcessBook book) throws Exception {
    Infra infra =
        options.externalInfra()
            ? Infra.external(System.getenv())
            : Infra.embedded(ports, new Secrets(home.secrets()).random("postgres-password"));
    SystemState state =
        new SystemState(ports.base(), options.testClock(), options.externalInfra(), false);
    state.write(home);
    book.begin(KnownProcess.self(RUNNER));
    LocalSystem system = new LocalSystem(root, home, ports, options, infra, console, clock);
    RestartRequests requests = new RestartRequests(home);
    requests.clear();
    CountDownLatch end = new CountDownLatch(1);
    Thread stopper =
        new Thread(
            () -> {
              end.countDown();
              system.stop();
              book.clear();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    console.say("starting (" + infra.describe(home) + ")");
    try {
      system.start();
    } catch (StartFailure e) {
      console.say(e.report());
      return 1;
    }
    new SystemState(ports.base(), options.testClock(), options.externalInfra(), true).write(home);
    if (options.demo()) {
      tellStory();
    }
    if (Boolean.getBoolean("acquaint.detached")) {
      // Nobody reads this but the command that waits for it; the token does not belong in a log.
      console.say(Main.DETACHED_READY);
    } else {
      console.say(Welcome.text(home, ports, clock.instant(), options.testClock()));
    }
    while (!end.await(250, TimeUnit.MILLISECONDS)) {
      requests.answerAll(system::restart);
    }
    return 0;
  }

  private void tellStory() throws InterruptedException {
    try {
      new DemoCommand(options, console, clock).runStory();
    } catch (IOException e) {
      // The system is up all the same.
      console.say("the demo did not come to its end: " + e.getMessage());
    }
  }
}
