package io.acquaint.model.evaluation;

import io.acquaint.model.evaluation.Explanation.Among;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node is, until when at least, and what decided it. The algebra of both is {@code
 * spec/conditions.md}.
 *
 * @param among of the nodes inside a {@code where}: of how many records they were asked
 */
record Answer(
    boolean value,
    Instant until,
    Map<String, Object> data,
    List<Answer> children,
    @Nullable Among among) {

  static final Instant NEVER = Instant.MAX;

  static Answer of(boolean value, Instant until, Map<String, Object> data) {
    return of(value, until, data, List.of());
  }

  static Answer of(boolean value, Instant until, Map<String, Object> data, List<Answer> children) {
    return new Answer(value, until, data, children, null);
  }

  Answer negated() {
    return new Answer(!value, until, data, children, among);
  }

  static Answer all(List<Answer> parts) {
    boolean value = parts.stream().allMatch(Answer::value);
    Instant until = value ? earliest(parts) : latest(parts, false);
    return of(value, until, Map.of(), parts);
  }

  static Answer any(List<Answer> parts) {
    boolean value = parts.stream().anyMatch(Answer::value);
    Instant until = value ? latest(parts, true) : earliest(parts);
    return of(value, until, Map.of(), parts);
  }

  private static Instant earliest(List<Answer> parts) {
    return parts.stream().map(Answer::until).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Instant latest(List<Answer> parts, boolean of) {
    return parts.stream()
        .filter(p -> p.value == of)
        .map(Answer::until)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
