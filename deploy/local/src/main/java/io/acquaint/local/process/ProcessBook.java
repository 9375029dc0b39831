package io.acquaint.local.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of everything that was started, on disk, so that it outlives a runner that was killed.
 */
public final class ProcessBook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path file;

  public ProcessBook(Path runFolder) {
    this.file = runFolder.resolve("processes.json");
  }

  /** Everything written down, in start order, alive or not. */
  public synchronized List<KnownProcess> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(file.toFile(), new TypeReference<List<KnownProcess>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public Optional<KnownProcess> named(String name) {
    return all().stream().filter(known -> known.name().equals(name)).findFirst();
  }

  synchronized void put(KnownProcess process) {
    List<KnownProcess> next = new ArrayList<>(all());
    next.removeIf(known -> known.name().equals(process.name()));
    next.add(process);
    write(next);
  }

  /** Starts a new list that begins with the runner itself. */
  public synchronized void begin(KnownProcess runner) {
    write(List.of(runner));
  }

  /** Forgets everything: all of it has ended. */
  public synchronized void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<KnownProcess> processes) {
    Path fresh = file.resolveSibling("processes.json.new");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), processes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
