package io.acquaint.local.infra;

import io.acquaint.local.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where the runner is root, its programs run in a user namespace
 * of their own (nothing changes on disk), or, where the container forbids namespaces, as the user
 * {@code nobody}.
 */
final class Unprivileged {
  private static final String NOBODY = "65534";
  private final List<String> prefix;
  private final boolean changesUser;

  private Unprivileged(List<String> prefix, boolean changesUser) {
    this.prefix = prefix;
    this.changesUser = changesUser;
  }

  /** Finds out what this machine allows. */
  static Unprivileged find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Unprivileged(List.of(), false);
    }
    if (works(List.of("unshare", "-U", "true"))) {
      return new Unprivileged(List.of("unshare", "-U"), false);
    }
    List<String> nobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    if (works(Stream.concat(nobody.stream(), Stream.of("true")).toList())) {
      return new Unprivileged(nobody, true);
    }
    throw new UsageException(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here: run as another user");
  }

  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Makes the folder and what is in it belong to whom the programs run as. */
  void own(Path folder) throws IOException {
    if (!changesUser) {
      return;
    }
    for (Path parent = folder.getParent(); parent != null; parent = parent.getParent()) {
      if (!works(command(List.of("test", "-x", parent.toString())))) {
        throw new UsageException(
            "PostgreSQL runs as nobody here and cannot enter "
                + parent
                + ": choose another --home");
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(
            file, "unix:uid", Integer.valueOf(NOBODY), java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
