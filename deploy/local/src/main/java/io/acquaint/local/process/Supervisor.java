package io.acquaint.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts programs, notices when one ends by itself, and stops them. Does not start anything again
 * unasked.
 */
public final class Supervisor {
  private static final long LOG_ROLLS_AT = 20L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final boolean OWN_SESSIONS = Files.isExecutable(Path.of("/usr/bin/setsid"));

  private final ProcessBook book;
  private final Consumer<Ended> onUnasked;
  private final Map<String, Running> running = new LinkedHashMap<>();

  /** A component that ended although nobody asked for it. */
  public record Ended(Program program, int exitCode) {}

  public Supervisor(ProcessBook book, Consumer<Ended> onUnasked) {
    this.book = book;
    this.onUnasked = onUnasked;
  }

  /** Starts the program with its output appended to its log. */
  public synchronized Running start(Program program) throws IOException {
    rollLog(program.log());
    List<String> command = new ArrayList<>();
    if (OWN_SESSIONS) {
      // Ctrl-C must reach the runner alone: it stops the others, in order.
      command.add("/usr/bin/setsid");
    }
    command.addAll(program.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
    builder.environment().putAll(program.environment());
    long logFrom = Files.exists(program.log()) ? Files.size(program.log()) : 0;
    Running process = new Running(program, builder.start(), logFrom);
    running.put(program.name(), process);
    book.put(KnownProcess.of(program, process.process().toHandle()));
    process
        .process()
        .onExit()
        .thenAccept(
            ended -> {
              if (!process.askedToStop()) {
                onUnasked.accept(new Ended(program, ended.exitValue()));
              }
            });
    return process;
  }

  public synchronized @Nullable Running named(String name) {
    return running.get(name);
  }

  /** Stops one component and waits for its end; does nothing when it does not run. */
  public void stop(String name) {
    Running process = named(name);
    if (process == null) {
      return;
    }
    process.askToStop();
    Stopping.stop(process.process().toHandle(), process.program().stopSignal(), PATIENCE);
  }

  /** Marks everything as ending, so that no end is reported as a surprise any more. */
  public synchronized void expectTheEnd() {
    running.values().forEach(Running::askToStop);
  }

  private static void rollLog(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    if (Files.exists(log) && Files.size(log) > LOG_ROLLS_AT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
