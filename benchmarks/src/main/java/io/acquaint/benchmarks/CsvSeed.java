package io.acquaint.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files of people, the same for the same name and size. */
final class CsvSeed {
  private static final int REFUSED_EVERY = 100;
  private static final int TWICE_EVERY = 50;

  private CsvSeed() {}

  /**
   * Writes a file in the build folder; every hundredth row has no mail address worth the name,
   * every fiftieth is about the person before.
   *
   * @param name part of every address, so that no other file is about the same people
   */
  static Path file(Path root, String name, int rows) throws IOException {
    Path file = root.resolve("benchmarks/target/" + name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("email,firstName,lastName,phone,jobTitle,address.city,address.country\r\n");
      for (int n = 0; n < rows; n++) {
        int person = n % TWICE_EVERY == 1 ? n - 1 : n;
        String address =
            n % REFUSED_EVERY == 7 ? "nobody" + n : person + "." + name + "@example.org";
        out.write(
            "%s,Ada,Person %d,+3120%07d,Engineer,Utrecht,NL\r\n"
                .formatted(address, person, 1_000_000 + person % 1_000_000));
      }
    }
    return file;
  }
}
