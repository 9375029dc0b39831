package io.acquaint.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Rates of a product and its limits, taken in alternation.
 *
 * @param name what is measured
 */
record Comparison(String name, List<Round> rounds) {

  /**
   * One turn of the alternation.
   *
   * @param product operations per second of the product
   * @param bare the same of the bare statement
   * @param composed the rate that the stages could reach one after the other
   */
  record Round(
      HttpLoad.Result product, double bare, double composed, Duration serviceCpu, Duration dbCpu) {}

  Comparison(String name) {
    this(name, new ArrayList<>());
  }

  /** Rate of stages that run one after the other on the same cores. */
  static double composed(double... rates) {
    return 1 / Arrays.stream(rates).map(rate -> 1 / rate).sum();
  }

  String report(Duration perRun) {
    double seconds = perRun.toNanos() / 1e9;
    double[] raw = rounds.stream().mapToDouble(r -> r.product().perSecond() / r.bare()).toArray();
    double[] fit =
        rounds.stream().mapToDouble(r -> r.product().perSecond() / r.composed()).toArray();
    StringBuilder out = new StringBuilder("| " + name);
    out.append(" | ").append(rate(rounds.stream().mapToDouble(r -> r.product().perSecond())));
    out.append(" | ").append(rate(rounds.stream().mapToDouble(Round::bare)));
    out.append(" | ").append(rate(rounds.stream().mapToDouble(Round::composed)));
    out.append(" | ").append(spread(raw)).append(" | ").append(spread(fit));
    out.append(" | ").append(cpu(Round::serviceCpu, seconds));
    out.append(" | ").append(cpu(Round::dbCpu, seconds));
    Round last = rounds.getLast();
    out.append(" | ").append(millis(last.product().p50()));
    out.append(" | ").append(millis(last.product().p99())).append(" |");
    long unexpected = rounds.stream().mapToLong(r -> r.product().unexpected()).sum();
    return unexpected == 0 ? out.toString() : out + "  (" + unexpected + " unexpected answers!)";
  }

  static String header() {
    return """
        | what | product/s | bare/s | composed/s | raw | fit | service CPU µs/op | PostgreSQL CPU µs/op | p50 ms | p99 ms |
        |---|---|---|---|---|---|---|---|---|---|""";
  }

  private String cpu(java.util.function.Function<Round, Duration> of, double seconds) {
    double[] perOp =
        rounds.stream()
            .mapToDouble(r -> of.apply(r).toNanos() / 1e3 / (r.product().perSecond() * seconds))
            .toArray();
    return String.format(Locale.ROOT, "%.0f", median(perOp));
  }

  private static String rate(java.util.stream.DoubleStream rates) {
    return String.format(Locale.ROOT, "%,.0f", median(rates.toArray()));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
  }

  static String spread(double[] ratios) {
    double low = Arrays.stream(ratios).min().orElseThrow();
    double high = Arrays.stream(ratios).max().orElseThrow();
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(ratios), low, high);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
