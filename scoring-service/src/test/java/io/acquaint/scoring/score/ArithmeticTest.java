package io.acquaint.scoring.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.acquaint.model.evaluation.RuleEvaluator.Occurrence;
import io.acquaint.model.evaluation.RuleEvaluator.Outcome;
import io.acquaint.scoring.model.Per;
import io.acquaint.scoring.model.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arithmetic of spec/scoring.md: weight, then cap, then rounding. */
class ArithmeticTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final UUID LEAD = new UUID(0, 7);

  @Test
  void a_rule_per_match_gives_its_points_once() {
    RulePoints points = Arithmetic.points(rule(20, Per.MATCH, null, null), matched(), NOW);
    assertEquals(20, points.points());
    assertEquals(1, points.occurrences());
  }

  @Test
  void a_rule_that_does_not_match_gives_nothing() {
    Outcome outcome = new Outcome(LEAD, false, null, List.of(), null);
    assertEquals(0, Arithmetic.points(rule(20, Per.MATCH, null, null), outcome, NOW).points());
  }

  @Test
  void a_rule_per_occurrence_counts_each_up_to_its_cap() {
    Outcome three = matched(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3));
    assertEquals(30, Arithmetic.points(rule(10, Per.OCCURRENCE, null, null), three, NOW).points());
    RulePoints capped = Arithmetic.points(rule(10, Per.OCCURRENCE, 25, null), three, NOW);
    assertEquals(25, capped.points());
    assertEquals(30, capped.cappedFrom());
    assertEquals(-25, Arithmetic.points(rule(-10, Per.OCCURRENCE, 25, null), three, NOW).points());
  }

  @Test
  void points_halve_after_the_half_life_and_are_rounded_away_from_zero() {
    Outcome aged = matched(Duration.ofDays(14));
    assertEquals(5, Arithmetic.points(rule(10, Per.OCCURRENCE, null, "P14D"), aged, NOW).points());
    assertEquals(3, Arithmetic.points(rule(5, Per.OCCURRENCE, null, "P2W"), aged, NOW).points());
    assertEquals(-3, Arithmetic.points(rule(-5, Per.OCCURRENCE, null, "P14D"), aged, NOW).points());
  }

  @Test
  void the_next_change_of_fading_points_is_the_first_instant_with_another_integer() {
    Rule rule = rule(10, Per.OCCURRENCE, null, "P14D");
    Outcome fresh = matched(Duration.ZERO);
    Instant next = Arithmetic.points(rule, fresh, NOW).nextChangeAt();
    Outcome later = new Outcome(LEAD, true, null, fresh.occurrences(), null);
    assertEquals(10, Arithmetic.points(rule, later, next.minusMillis(1)).points());
    assertEquals(9, Arithmetic.points(rule, later, next).points());
  }

  @Test
  void points_that_have_faded_to_nothing_do_not_change_any_more() {
    Outcome old = matched(Duration.ofDays(140));
    RulePoints points = Arithmetic.points(rule(10, Per.OCCURRENCE, null, "P14D"), old, NOW);
    assertEquals(0, points.points());
    assertNull(points.nextChangeAt());
  }

  private static Rule rule(int points, Per per, Integer cap, String halfLife) {
    return new Rule("rule", points, JsonNodeFactory.instance.objectNode(), per, cap, halfLife);
  }

  private static Outcome matched(Duration... ages) {
    List<Occurrence> occurrences =
        Stream.of(ages).map(age -> new Occurrence(UUID.randomUUID(), NOW.minus(age))).toList();
    return new Outcome(LEAD, true, null, occurrences, null);
  }
}
