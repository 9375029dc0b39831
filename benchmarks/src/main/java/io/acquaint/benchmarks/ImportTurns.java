package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Goal e2: a file of contacts until its job has succeeded. */
final class ImportTurns {
  private final Path root;
  private final CsvCalls calls;
  private final Cpu cpu;
  private final Connection db;
  private final Turns turns = new Turns("import contacts, rows");
  private String outcome = "";

  ImportTurns(Path root, CsvCalls calls, Cpu cpu, Connection db) {
    this.root = root;
    this.calls = calls;
    this.cpu = cpu;
    this.db = db;
  }

  /** Tables beside the product's, so that nobody publishes what a limit writes. */
  void prepare() throws SQLException, IOException {
    double unused = file("contacts-import-tables.sql").run(db);
  }

  void warmUp(int rows) throws IOException, InterruptedException, SQLException {
    int some = Math.min(rows, 20_000);
    outcome = calls.importFile(CsvSeed.file(root, "warm-product", some));
    double unused = limit("contacts-import-promised.sql", "warm-limit", some);
  }

  void turn(int round, int rows) throws IOException, InterruptedException, SQLException {
    Path people = CsvSeed.file(root, "product" + round, rows);
    cpu.rest();
    Map<String, Duration> before = cpu.now();
    long begin = System.nanoTime();
    outcome = calls.importFile(people);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Duration> used = cpu.since(before);
    cpu.rest();
    double bare = rows / limit("contacts-import.sql", "bare" + round, rows);
    double promised = rows / limit("contacts-import-promised.sql", "promised" + round, rows);
    turns
        .turns()
        .add(
            new Turns.Turn(
                rows / seconds,
                Turns.limits(
                    "COPY + merge", bare, "the same + event, change, audit, report", promised),
                rows,
                used));
  }

  /** An import beside which the heap is watched. */
  void alone(int rows) {
    try {
      String unused = calls.importFile(CsvSeed.file(root, "heap", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String report() {
    return turns.report() + "\n\nLast import: " + outcome + ".";
  }

  private double limit(String limit, String people, int rows) throws IOException, SQLException {
    try (InputStream in = Files.newInputStream(CsvSeed.file(root, people, rows))) {
      return file(limit).run(db, in, OutputStream.nullOutputStream());
    }
  }

  private SqlFile file(String name) {
    return new SqlFile(root.resolve("benchmarks/limits/" + name), Map.of());
  }
}
