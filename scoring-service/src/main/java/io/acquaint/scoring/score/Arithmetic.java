package io.acquaint.scoring.score;

import io.acquaint.model.evaluation.RuleEvaluator.Occurrence;
import io.acquaint.model.evaluation.RuleEvaluator.Outcome;
import io.acquaint.scoring.model.Per;
import io.acquaint.scoring.model.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points of a rule: per match or occurrence, weighted by half-life, capped by absolute value, then
 * rounded to the nearest integer, halves away from zero (spec/scoring.md, Arithmetic).
 */
final class Arithmetic {
  private static final int NEWEST = 5;

  private Arithmetic() {}

  static RulePoints points(Rule rule, Outcome outcome, Instant now) {
    if (!outcome.matched()) {
      return new RulePoints(0, 0, null, List.of(), outcome.nextChangeAt());
    }
    List<Occurrence> counted = rule.per() == Per.OCCURRENCE ? outcome.occurrences() : List.of();
    int occurrences = rule.per() == Per.OCCURRENCE ? counted.size() : 1;
    double weight = rule.halfLife() == null ? occurrences : decayed(counted, halfLife(rule), now);
    double raw = rule.points() * weight;
    int points = rounded(capped(raw, rule.cap()));
    int uncapped = rounded(raw);
    List<UUID> newest = counted.stream().limit(NEWEST).map(Occurrence::id).toList();
    return new RulePoints(
        points,
        occurrences,
        uncapped == points ? null : uncapped,
        newest,
        earliest(
            outcome.nextChangeAt(),
            outcome.occurrencesChangeAt(),
            rule.halfLife() == null ? null : fades(raw, points, halfLife(rule), now)));
  }

  /** The nearest integer, halves away from zero. */
  static int rounded(double value) {
    return (int) (Math.signum(value) * Math.floor(Math.abs(value) + 0.5));
  }

  /** The earliest of some instants, null meaning never. */
  static @Nullable Instant earliest(@Nullable Instant... instants) {
    return Stream.of(instants)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** A period of weeks, days or hours; days have 24 hours, since scoring runs in UTC. */
  static Duration halfLife(Rule rule) {
    String text = java.util.Objects.requireNonNull(rule.halfLife());
    return text.endsWith("W")
        ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
        : Duration.parse(text);
  }

  private static double decayed(List<Occurrence> occurrences, Duration halfLife, Instant now) {
    double half = seconds(halfLife);
    double weight = 0;
    for (Occurrence occurrence : occurrences) {
      weight += Math.pow(2, -seconds(Duration.between(occurrence.at(), now)) / half);
    }
    return weight;
  }

  private static double capped(double raw, @Nullable Integer cap) {
    return cap == null ? raw : Math.max(-cap, Math.min(cap, raw));
  }

  /**
   * When decay alone takes the rounded points to the next integer: raw · 2^(−t ÷ half-life) falls
   * below |points| − ½.
   */
  private static @Nullable Instant fades(double raw, int points, Duration halfLife, Instant now) {
    if (points == 0) {
      return null;
    }
    double halvings = Math.log(Math.abs(raw) / (Math.abs(points) - 0.5)) / Math.log(2);
    long micros = (long) Math.ceil(Math.max(0, halvings) * seconds(halfLife) * 1e6) + 1;
    return now.plus(micros, ChronoUnit.MICROS);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
