package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** Goal e1: all contacts as CSV. */
final class ExportTurns {
  private final CsvCalls calls;
  private final Cpu cpu;
  private final Connection db;
  private final SqlFile limit;
  private final Turns turns = new Turns("export contacts, rows");
  private Counted product = new Counted();
  private Counted copied = new Counted();

  ExportTurns(Path root, CsvCalls calls, Cpu cpu, Connection db) {
    this.calls = calls;
    this.cpu = cpu;
    this.db = db;
    this.limit = new SqlFile(root.resolve("benchmarks/limits/contacts-export.sql"), Map.of());
  }

  /** Fills the table with rows that the product made, and leaves nothing else in it. */
  void seed(int rows) throws SQLException {
    Seed.copyRow(db, "contact", rows, ContactsCsv.varied());
    try (Statement statement = db.createStatement()) {
      statement.execute("delete from contact where email not like 'seed%'");
      statement.execute("vacuum analyze contact");
    }
  }

  void warmUp() throws IOException, InterruptedException, SQLException {
    calls.export(product);
    double unused = limit.run(db, InputStream.nullInputStream(), copied);
    cpu.rest();
  }

  void turn() throws IOException, InterruptedException, SQLException {
    cpu.rest();
    Map<String, Duration> before = cpu.now();
    product = new Counted();
    long begin = System.nanoTime();
    calls.export(product);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Duration> used = cpu.since(before);
    copied = new Counted();
    double limitSeconds = limit.run(db, InputStream.nullInputStream(), copied);
    double rows = product.lines - 1;
    turns
        .turns()
        .add(
            new Turns.Turn(
                rows / seconds,
                Turns.limits("COPY of the same expressions", (copied.lines - 1) / limitSeconds),
                rows,
                used));
  }

  /** An export beside which the heap is watched. */
  void alone() {
    try {
      calls.export(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  String report() {
    return turns.report();
  }

  /** Whether product and limit wrote the same, but for the ends of lines. */
  String verdict() {
    return product.sameAs(copied)
        ? "Product and COPY wrote the same bytes."
        : "Product and COPY differ: %,d lines and %,d bytes, %,d lines and %,d bytes."
            .formatted(product.lines, product.bytes, copied.lines, copied.bytes);
  }

  /** Counts lines, and sums up what is in them. */
  private static final class Counted extends OutputStream {
    private long lines;
    private long bytes;
    private long sum;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) {
      for (int i = from; i < from + length; i++) {
        byte b = some[i];
        if (b == '\n') {
          lines++;
        } else if (b != '\r') {
          bytes++;
          sum = sum * 31 + b;
        }
      }
    }

    boolean sameAs(Counted other) {
      return lines == other.lines && bytes == other.bytes && sum == other.sum;
    }
  }
}
