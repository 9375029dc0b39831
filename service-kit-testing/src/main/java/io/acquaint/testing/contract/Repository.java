package io.acquaint.testing.contract;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies whose files tests read. */
public final class Repository {

  private Repository() {}

  /** The build names it; an IDE does not, so the folders above are tried then. */
  public static Path root() {
    Path start = Path.of(System.getProperty("acquaint.root", "")).toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("contracts"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No folder `contracts` at or above " + start);
  }
}
