package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** {@code ./acquaint bench NAME [--smoke] [--size S|M|ROWS] [--rounds N] [--seconds N]}. */
public final class Bench {
  private static final List<Benchmark> KNOWN =
      List.of(
          new ContactsOne(),
          new ContactsCsv(),
          new ContactsList(),
          new Interactions(),
          new Segments(),
          new SegmentEvents(),
          new AccountInsights(),
          new Freshness());

  private Bench() {}

  /** Runs the benchmark named first; the options are those of {@link Effort}. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Optional<Benchmark> chosen =
        KNOWN.stream().filter(known -> List.of(arguments).contains(known.name())).findFirst();
    if (chosen.isEmpty()) {
      System.err.println("Which one? Known: " + KNOWN.stream().map(Benchmark::name).toList());
      System.exit(2);
    }
    Effort effort = Effort.of(List.of(arguments));
    Path root = Path.of(System.getProperty("acquaint.root", ".")).toAbsolutePath().normalize();
    System.out.println("Starting a system for the benchmark ...");
    try (BenchSystem system = BenchSystem.start(root)) {
      String table = chosen.get().run(root, system, effort);
      String report =
          "# %s, %s%n%n%s%n%n%s%n"
              .formatted(chosen.get().name(), LocalDate.now(ZoneOffset.UTC), machine(), table);
      System.out.println(report);
      if (!effort.smoke()) {
        Path file =
            root.resolve(
                "benchmarks/results/%s-%s.md"
                    .formatted(LocalDate.now(ZoneOffset.UTC), chosen.get().name()));
        Files.writeString(file, report);
        System.out.println("Written to " + root.relativize(file));
      }
    }
  }

  private static String machine() throws IOException {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown CPU");
    return "%d × %s, Linux %s, JDK %s, PostgreSQL and load generator on the same cores."
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            cpu,
            System.getProperty("os.version"),
            Runtime.version());
  }
}
