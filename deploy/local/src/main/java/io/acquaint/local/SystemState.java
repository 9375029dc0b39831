package io.acquaint.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a later command must know about the system in a home folder.
 *
 * @param ready true once everything answered; false while it starts
 */
public record SystemState(int portBase, boolean testClock, boolean externalInfra, boolean ready) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Optional<SystemState> read(Home home) {
    Path file = file(home);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), SystemState.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void write(Home home) throws IOException {
    Path fresh = home.run().resolve("system.json.new");
    JSON.writeValue(fresh.toFile(), this);
    Files.move(
        fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The ports that the command line asks for, else those of the system in this folder, else the
   * usual ones.
   */
  static Ports ports(Options options) {
    Integer asked = options.portBase();
    if (asked != null) {
      return new Ports(asked);
    }
    return new Ports(
        read(new Home(options.home())).map(SystemState::portBase).orElse(Ports.DEFAULT_BASE));
  }

  private static Path file(Home home) {
    return home.run().resolve("system.json");
  }
}
