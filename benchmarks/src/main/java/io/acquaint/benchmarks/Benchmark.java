package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** One benchmark that {@code ./acquaint bench} knows by name. */
interface Benchmark {
  String name();

  /** Measures and returns a table in Markdown. */
  String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException;
}
