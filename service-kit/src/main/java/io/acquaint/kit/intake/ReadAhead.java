package io.acquaint.kit.intake;

import io.acquaint.kit.json.StrictJson;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads a file in chunks, the next one while the last is being worked off: reading needs no
 * connection for long, and writing mostly waits for the database.
 */
final class ReadAhead<R> implements AutoCloseable {

  private final ImportPlan<R> plan;
  private final CsvRows file;
  private final int size;
  private final StrictJson strict;
  private CompletableFuture<ReadRows<R>> coming;

  /**
   * @param done how many rows of the file were skipped
   */
  ReadAhead(ImportPlan<R> plan, CsvRows file, long done, int size, StrictJson strict) {
    this.plan = plan;
    this.file = file;
    this.size = size;
    this.strict = strict;
    this.coming = readAfter(done);
  }

  /** The next rows; none at the end of the file. */
  ReadRows<R> next() {
    ReadRows<R> read = joined();
    coming = read.isEmpty() ? coming : readAfter(read.last());
    return read;
  }

  private CompletableFuture<ReadRows<R>> readAfter(long row) {
    return CompletableFuture.supplyAsync(
        () -> new ReadRows<>(plan, file, row, size, strict),
        reading -> Thread.ofVirtual().name("import-read").start(reading));
  }

  private ReadRows<R> joined() {
    try {
      return coming.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Waits until nobody reads the file any more. */
  @Override
  public void close() {
    coming.handle((read, failed) -> file).join();
  }
}
