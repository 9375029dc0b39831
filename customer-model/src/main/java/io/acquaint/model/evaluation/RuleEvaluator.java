package io.acquaint.model.evaluation;

import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.sql.Memberships;
import io.acquaint.model.sql.OccurrenceSql;
import io.acquaint.model.time.MovingBound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Asks the conditions of scoring rules for many leads, with what a rule per occurrence counts. */
public final class RuleEvaluator {

  /** One interaction that a rule counts. */
  public record Occurrence(UUID id, Instant at) {}

  /**
   * What a rule found for one lead.
   *
   * @param nextChangeAt when {@code matched} can change by time alone; null for never
   * @param occurrences the interactions of the outermost interaction node, newest first; empty
   *     unless matched and asked for
   * @param occurrencesChangeAt when the list can change by time alone; null for never
   */
  public record Outcome(
      UUID leadId,
      boolean matched,
      @Nullable Instant nextChangeAt,
      List<Occurrence> occurrences,
      @Nullable Instant occurrencesChangeAt) {}

  private final Evaluator evaluator = new Evaluator();
  private final OccurrenceSql sql = new OccurrenceSql(Memberships.STANDARD);

  /** The interaction node whose occurrences a rule per OCCURRENCE counts; empty: it has none. */
  public static Optional<Node.Interaction> outermost(ParsedCondition condition) {
    List<Node> level = List.of(condition.tree());
    while (!level.isEmpty()) {
      List<Node> next = new ArrayList<>();
      for (Node node : level) {
        switch (node) {
          case Node.Interaction found -> {
            return Optional.of(found);
          }
          case Node.All(List<Node> children) -> next.addAll(children);
          case Node.Any(List<Node> children) -> next.addAll(children);
          case Node.Not n -> {}
          case Node.FieldTest f -> {}
          case Node.Related r -> {}
          case Node.SegmentRef s -> {}
          case Node.Sequence s -> {}
        }
      }
      level = next;
    }
    return Optional.empty();
  }

  /** Rules per MATCH: one outcome per lead, without occurrences. */
  public List<Outcome> matches(
      DSLContext db, ParsedCondition condition, Collection<UUID> leads, Instant now, ZoneId zone) {
    return evaluator.evaluate(db, condition, leads, now, zone).stream()
        .map(v -> new Outcome(v.id(), v.member(), v.nextChangeAt(), List.of(), null))
        .toList();
  }

  /** Rules per OCCURRENCE: one outcome per lead, one statement. */
  public List<Outcome> occurrences(
      DSLContext db, ParsedCondition condition, Collection<UUID> leads, Instant now, ZoneId zone) {
    Node.Interaction node =
        outermost(condition)
            .orElseThrow(() -> new IllegalArgumentException("No interaction to count"));
    MovingBound window =
        node.within() == null ? null : MovingBound.before(now, node.within(), zone);
    return db.fetch(sql.forIds(condition, node, leads, now, zone)).map(row -> outcome(row, window));
  }

  private static Outcome outcome(Record row, @Nullable MovingBound window) {
    UUID[] ids = row.get("occurrence_ids", UUID[].class);
    Instant[] times = row.get("occurrence_times", Instant[].class);
    List<Occurrence> found = new ArrayList<>();
    for (int i = 0; ids != null && times != null && i < ids.length; i++) {
      found.add(new Occurrence(ids[i], times[i]));
    }
    Instant enters = row.get("enters_at", Instant.class);
    Instant leaves =
        window == null || found.isEmpty() ? null : window.reaches(found.getLast().at());
    Instant back = window == null || window.setback() == null ? null : window.setback().at();
    return new Outcome(
        row.get("id", UUID.class),
        row.get("member", Boolean.class),
        row.get("next_change_at", Instant.class),
        List.copyOf(found),
        earliest(enters, leaves, back));
  }

  private static @Nullable Instant earliest(@Nullable Instant... instants) {
    return Arrays.stream(instants)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
