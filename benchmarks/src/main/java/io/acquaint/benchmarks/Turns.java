package io.acquaint.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A product and several limits, taken in alternation; all rates are in the same unit.
 *
 * @param what is measured, with its unit
 */
record Turns(String what, List<Turn> turns) {

  /**
   * One turn of the alternation.
   *
   * @param product rate of the product, per second
   * @param limits rate of each limit by its name, per second
   * @param operations how many the product did
   * @param cpu what the product's processes used for them
   */
  record Turn(
      double product, Map<String, Double> limits, double operations, Map<String, Duration> cpu) {}

  Turns(String what) {
    this(what, new ArrayList<>());
  }

  static String header() {
    return """
        | what | product/s | limit | limit/s | product ÷ limit | CPU µs/op by process |
        |---|---|---|---|---|---|""";
  }

  /** A line for each limit. */
  String report() {
    List<String> lines = new ArrayList<>();
    for (String limit : turns.getFirst().limits().keySet()) {
      double[] ratios =
          values(turn -> turn.product() / Objects.requireNonNull(turn.limits().get(limit)));
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,.0f | %s | %,.0f | %s | %s |",
              what,
              Comparison.median(values(Turn::product)),
              limit,
              Comparison.median(values(turn -> turn.limits().get(limit))),
              Comparison.spread(ratios),
              cpu()));
    }
    return String.join("\n", lines);
  }

  private String cpu() {
    Map<String, String> shares = new LinkedHashMap<>();
    for (String process : turns.getFirst().cpu().keySet()) {
      double[] micros =
          values(
              turn ->
                  Objects.requireNonNull(turn.cpu().get(process)).toNanos()
                      / 1e3
                      / turn.operations());
      if (Comparison.median(micros) >= 1) {
        shares.put(process, String.format(Locale.ROOT, "%.0f", Comparison.median(micros)));
      }
    }
    return String.join(
        ", ", shares.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  private double[] values(ToDoubleFunction<Turn> of) {
    return turns.stream().mapToDouble(of).toArray();
  }

  /** Adds the rates of limits that were taken one after the other, in their order. */
  static Map<String, Double> limits(Object... namesAndRates) {
    Map<String, Double> limits = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRates.length; i += 2) {
      limits.put((String) namesAndRates[i], (Double) namesAndRates[i + 1]);
    }
    return limits;
  }

  /** The value below which so much of the sorted values lies. */
  static double percentile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  /** Sorts a copy. */
  static double[] sorted(List<Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(all);
    return all;
  }
}
