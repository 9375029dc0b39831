package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Goals b1, b2, c1 and c2: evaluation of everybody, estimates, and following single events, over a
 * picture of customers that is loaded straight into the database of segments-service.
 */
final class Segments implements Benchmark {

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException, SQLException {
    int people = effort.rows(5_000, 1_000_000);
    Rest api = new Rest(system.gateway(), system.token("admin"));
    Cpu cpu = new Cpu(system);
    try (Connection db = system.connect("segments")) {
      double seconds = load(root, db, people);
      Activations activations = new Activations(root, api, cpu, db);
      activations.turn("warm-up");
      activations = new Activations(root, api, cpu, db);
      for (int i = 0; i < effort.rounds(); i++) {
        activations.turn("round " + i);
      }
      String b1 = said(activations.report());
      String b2 = said(new Estimations(root, system, effort, db).report());
      String c = new Following(root, system, effort, api, cpu, db, people).report();
      return """
          %,d contacts, %,d leads, about %,d interactions, loaded in %.0f s.

          %s

          %s

          %s"""
          .formatted(people, people * 3L, people * 10L, seconds, b1, b2, c);
    }
  }

  /** Also at once: half an hour is long to wait for what a later part may lose. */
  private static String said(String report) {
    System.err.println(report);
    return report;
  }

  static double load(Path root, Connection db, int people) throws SQLException, IOException {
    double seconds =
        new SqlFile(root.resolve("benchmarks/data/customers.sql"), Map.of("people", people))
            .run(db);
    double unused =
        new SqlFile(root.resolve("benchmarks/limits/segments-tables.sql"), Map.of()).run(db);
    try (Statement statement = db.createStatement()) {
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
    return seconds;
  }
}
