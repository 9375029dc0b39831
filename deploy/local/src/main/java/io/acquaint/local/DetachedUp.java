package io.acquaint.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code up --detach}: starts the foreground {@code up} as a process of its own and returns when it
 * is ready.
 */
final class DetachedUp {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private final Options options;
  private final Console console;
  private final InstantSource clock;

  DetachedUp(Options options, Console console, InstantSource clock) {
    this.options = options;
    this.console = console;
    this.clock = clock;
  }

  int run(List<String> arguments) throws IOException, InterruptedException {
    Home home = new Home(options.home());
    home.create();
    if (RunnerLock.held(home)) {
      console.say("already up (home " + home.path() + "); ./acquaint status tells more");
      return 0;
    }
    Path log = home.log(UpCommand.RUNNER);
    Files.deleteIfExists(log);
    Process runner =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(log.toFile())
            .start();
    try (RandomAccessFile told = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        boolean ended = runner.waitFor(100, TimeUnit.MILLISECONDS);
        if (show(told)) {
          return 0;
        }
        if (ended) {
          return runner.exitValue() == 0 ? 1 : runner.exitValue();
        }
      }
    }
  }

  /**
   * Repeats what the runner has said since the last call; true when it has said that all is ready.
   */
  private boolean show(RandomAccessFile told) throws IOException {
    byte[] fresh = new byte[(int) (told.length() - told.getFilePointer())];
    told.readFully(fresh);
    String text = new String(fresh, StandardCharsets.UTF_8);
    int end = text.indexOf(Main.DETACHED_READY);
    if (end < 0) {
      if (!text.isEmpty()) {
        console.say(text.stripTrailing());
      }
      return false;
    }
    console.say(text.substring(0, end).stripTrailing());
    Home home = new Home(options.home());
    console.say(
        Welcome.text(home, SystemState.ports(options), clock.instant(), options.testClock()));
    return true;
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-Dacquaint.detached=true", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.add("up");
    arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
    return command;
  }
}
