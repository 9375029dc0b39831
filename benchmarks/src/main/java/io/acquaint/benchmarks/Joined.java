package io.acquaint.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How long after its event each membership could be read from Kafka, and where that time went, in
 * milliseconds.
 */
record Joined(List<Double> all, List<Double> evaluated, List<Double> published, List<Double> read) {

  Joined() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * Adds one.
   *
   * @param sent when its event was sent, in milliseconds of the epoch as the others
   * @param evaluated the instant of the evaluation, as the event of the membership says
   * @param published when the relay gave it to Kafka
   * @param now when it was read
   */
  void add(double took, long sent, long evaluated, long published, long now) {
    this.all.add(took);
    this.evaluated.add((double) (evaluated - sent));
    this.published.add((double) (published - evaluated));
    this.read.add((double) (now - published));
  }

  static double at(List<Double> times, double share) {
    return times.isEmpty() ? Double.NaN : Turns.percentile(Turns.sorted(times), share);
  }
}
