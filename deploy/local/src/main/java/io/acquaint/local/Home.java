package io.acquaint.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which one local system keeps everything: data, logs, keys, and what runs. */
public record Home(Path path) {
  private static final List<String> OWN =
      List.of("postgresql", "kafka", "logs", "run", "secrets", "bin");

  public Path postgres() {
    return path.resolve("postgresql");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path secrets() {
    return path.resolve("secrets");
  }

  public Path run() {
    return path.resolve("run");
  }

  public Path bin() {
    return path.resolve("bin");
  }

  public Path log(String component) {
    return path.resolve("logs").resolve(component + ".log");
  }

  void create() {
    try {
      for (String folder : List.of("logs", "run", "secrets", "bin")) {
        Files.createDirectories(path.resolve(folder));
      }
    } catch (IOException e) {
      throw new UsageException("cannot write to " + path + ": " + e.getMessage());
    }
  }

  /** Deletes what the runner made, and the folder itself only when nothing else lies in it. */
  void erase() {
    try {
      for (String folder : OWN) {
        delete(path.resolve(folder));
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> rest = Files.list(path)) {
          if (rest.findAny().isPresent()) {
            return;
          }
        }
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not erase " + path, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, java.io.@org.jspecify.annotations.Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
