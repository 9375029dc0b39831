package io.acquaint.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one runner of a home folder for as long as it lives; the operating system lets go
 * when it dies.
 */
final class RunnerLock implements AutoCloseable {
  private final FileChannel channel;

  private RunnerLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or nothing while another runner holds it. */
  static Optional<RunnerLock> tryTake(Home home) throws IOException {
    Files.createDirectories(home.run());
    FileChannel channel =
        FileChannel.open(
            home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new RunnerLock(channel));
  }

  /** True while a runner serves this folder. */
  static boolean held(Home home) throws IOException {
    Path file = home.run().resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    Optional<RunnerLock> taken = tryTake(home);
    if (taken.isPresent()) {
      taken.get().close();
      return false;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
