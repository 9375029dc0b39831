package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Goals c1 and c2 without b1 and b2 before them, over the same picture of customers. */
final class SegmentEvents implements Benchmark {

  @Override
  public String name() {
    return "segment-events";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    int people = effort.rows(5_000, 1_000_000);
    Rest api = new Rest(system.gateway(), system.token("admin"));
    try (Connection db = system.connect("segments")) {
      double seconds = Segments.load(root, db, people);
      String c = new Following(root, system, effort, api, new Cpu(system), db, people).report();
      return "%,d contacts, loaded in %.0f s.%n%n%s".formatted(people, seconds, c);
    }
  }
}
