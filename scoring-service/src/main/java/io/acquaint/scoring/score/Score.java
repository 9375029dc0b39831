package io.acquaint.scoring.score;

import io.acquaint.scoring.model.Definition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model gives one lead at an instant.
 *
 * @param score the sum of the rules' points
 * @param grade the name of the grade it falls into
 * @param salesReady whether it reaches the model's threshold
 * @param rules the points of each rule, in the model's order
 * @param nextChangeAt when time alone can change it; null for never
 */
record Score(
    int score,
    String grade,
    boolean salesReady,
    List<RulePoints> rules,
    @Nullable Instant nextChangeAt) {

  static Score of(Definition definition, List<RulePoints> rules) {
    int sum = rules.stream().mapToInt(RulePoints::points).sum();
    return new Score(
        sum,
        definition.gradeOf(sum),
        sum >= definition.salesReadyScore(),
        rules,
        Arithmetic.earliest(rules.stream().map(RulePoints::nextChangeAt).toArray(Instant[]::new)));
  }
}
