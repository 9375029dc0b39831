package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goal b2: how long an estimate of an unsaved segment takes, exact and approximate. */
final class Estimations {
  private static final int SEGMENTS_SERVICE = 3;

  private final Path root;
  private final BenchSystem system;
  private final Effort effort;
  private final Connection db;

  Estimations(Path root, BenchSystem system, Effort effort, Connection db) {
    this.root = root;
    this.system = system;
    this.effort = effort;
    this.db = db;
  }

  String report() throws IOException, InterruptedException, SQLException {
    String token = system.token("admin");
    StringBuilder out =
        new StringBuilder(
            "| estimate | exact p50 / p99 ms | approximate p50 / p99 ms | SQL count p50 / p99 ms |"
                + " exact ÷ SQL (p50) |\n|---|---|---|---|---|");
    for (NamedSegment segment : NamedSegment.values()) {
      if (segment == NamedSegment.COMPOUND) {
        continue;
      }
      double[] exact = product(token, "/v1/segments/estimate", segment);
      double[] approximate = product(token, "/v1/segments/estimate?approximate=true", segment);
      double[] sql = limit(segment);
      out.append(
          String.format(
              Locale.ROOT,
              "%n| %s%s | %s | %s | %s | %.2f |",
              segment.words(),
              segment.ofAttributes() ? " (goal: p99 ≤ 50)" : "",
              both(exact),
              both(approximate),
              both(sql),
              exact[0] / sql[0]));
    }
    return out.toString();
  }

  /** The product's median and 99th percentile in milliseconds; no numbers when it gave up. */
  private double[] product(String token, String path, NamedSegment segment)
      throws InterruptedException {
    byte[] ask =
        HttpLoad.request(
            "POST",
            path,
            "localhost",
            token,
            "{\"condition\":%s,\"timeZone\":\"UTC\"}".formatted(segment.condition(Map.of())));
    HttpLoad load = system.load(SEGMENTS_SERVICE, 1, 200);
    try {
      HttpLoad.Result unused = load.run(effort.perRun(), n -> ask);
      HttpLoad.Result seen = load.run(effort.perRun(), n -> ask);
      return new double[] {millis(seen.p50()), millis(seen.p99())};
    } catch (IllegalStateException refused) {
      // More than two seconds: 422, and no answer to measure.
      return new double[] {Double.NaN, Double.NaN};
    }
  }

  private double[] limit(NamedSegment segment) throws SQLException {
    String sql = "select count(*) from (" + segment.members(root, Map.of()) + ") m";
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + effort.perRun().toNanos();
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < 2 || System.nanoTime() < end; i++) {
        long begin = System.nanoTime();
        statement.executeQuery().close();
        millis.add((System.nanoTime() - begin) / 1e6);
      }
    }
    double[] sorted = Turns.sorted(millis);
    return new double[] {Turns.percentile(sorted, 0.5), Turns.percentile(sorted, 0.99)};
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private static String both(double[] times) {
    return String.format(Locale.ROOT, "%.1f / %.1f", times[0], times[1]);
  }
}
