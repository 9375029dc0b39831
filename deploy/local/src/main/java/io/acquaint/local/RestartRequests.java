package io.acquaint.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How {@code ./acquaint restart} talks to the runner: a file with a name in it, answered by a file.
 * No port, so nobody but the owner of the home folder can ask.
 */
final class RestartRequests {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private final Path folder;

  /** Restarts what it is given; what it throws is the answer. */
  interface Restarter {
    void restart(String name) throws Exception;
  }

  RestartRequests(Home home) {
    this.folder = home.run().resolve("requests");
  }

  /** Forgets requests of an earlier run. */
  void clear() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Answers what has been asked since the last call. */
  void answerAll(Restarter restarter) throws IOException {
    List<Path> asked;
    try (Stream<Path> files = Files.list(folder)) {
      asked = files.filter(file -> file.toString().endsWith(".ask")).toList();
    }
    for (Path file : asked) {
      String name = Files.readString(file).strip();
      Files.delete(file);
      String answer = "";
      try {
        restarter.restart(name);
      } catch (StartFailure e) {
        answer = e.report();
      } catch (Exception e) {
        answer = String.valueOf(e.getMessage());
      }
      write(file.resolveSibling(file.getFileName().toString().replace(".ask", ".answer")), answer);
    }
  }

  /** Asks the runner and waits; empty means done, anything else is what went wrong. */
  String ask(String name) throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    Path answer = folder.resolve(id + ".answer");
    write(folder.resolve(id + ".ask"), name);
    if (!Polling.until(PATIENCE, LOOK_EVERY, () -> Files.exists(answer))) {
      return "the runner did not answer within " + PATIENCE.toSeconds() + " s";
    }
    String text = Files.readString(answer);
    Files.delete(answer);
    return text;
  }

  private static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
