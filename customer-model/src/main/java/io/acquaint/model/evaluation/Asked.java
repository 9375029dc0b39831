package io.acquaint.model.evaluation;

import io.acquaint.model.condition.Node;
import io.acquaint.model.evaluation.Explanation.Among;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@code where} as it is asked of one record after the other. Keeps, whatever their number, only
 * what an explanation shows: how many make each node true, and the answers for one of them, the one
 * for which most is true.
 */
final class Asked {

  private static final Among NOBODY = new Among(0, 0, null);

  private final @Nullable Node where;
  private final Counted counted = new Counted();
  private @Nullable Answer best;
  private @Nullable UUID bestId;
  private double most = -1;

  /** Without a {@code where} every record is right, and nothing is to be shown. */
  Asked(@Nullable Node where) {
    this.where = where;
  }

  /** Of records for which equally much is true the first is shown. */
  void answered(UUID id, Answer answer) {
    if (where == null) {
      return;
    }
    counted.count(answer);
    double nearness = nearness(where, answer);
    if (nearness > most) {
      most = nearness;
      best = answer;
      bestId = id;
    }
  }

  /** The {@code where} as the child of its node; empty if there is none. */
  List<Answer> shown() {
    if (where == null) {
      return List.of();
    }
    return List.of(best == null ? ofNobody(where) : counted.beside(best, bestId));
  }

  private static double nearness(Node node, Answer answer) {
    if (answer.value()) {
      return 1;
    }
    return switch (node) {
      case Node.All(List<Node> children) -> {
        double sum = 0;
        for (int i = 0; i < children.size(); i++) {
          sum += nearness(children.get(i), answer.children().get(i));
        }
        yield sum / children.size();
      }
      case Node.Any(List<Node> children) -> {
        double nearest = 0;
        for (int i = 0; i < children.size(); i++) {
          nearest = Math.max(nearest, nearness(children.get(i), answer.children().get(i)));
        }
        yield nearest;
      }
      case Node.Not n -> 0;
      case Node.FieldTest f -> 0;
      case Node.Related r -> 0;
      case Node.Interaction i -> 0;
      case Node.SegmentRef s -> 0;
      case Node.Sequence s -> 0;
    };
  }

  /** There was no record to ask. */
  private static Answer ofNobody(Node node) {
    return switch (node) {
      case Node.All(List<Node> children) -> ofNobody(children);
      case Node.Any(List<Node> children) -> ofNobody(children);
      case Node.Not(Node child) -> ofNobody(List.of(child));
      case Node.FieldTest f -> withChildren(List.of());
      case Node.Related related -> ofNobody(orNone(related.where()));
      case Node.Interaction interaction -> ofNobody(orNone(interaction.where()));
      case Node.SegmentRef s -> withChildren(List.of());
      case Node.Sequence sequence ->
          withChildren(sequence.steps().stream().map(s -> ofNobody(orNone(s.where()))).toList());
    };
  }

  private static Answer ofNobody(List<Node> children) {
    return withChildren(children.stream().map(Asked::ofNobody).toList());
  }

  private static Answer withChildren(List<Answer> children) {
    return new Answer(false, Answer.NEVER, Map.of(), children, NOBODY);
  }

  private static List<Node> orNone(@Nullable Node where) {
    return where == null ? List.of() : List.of(where);
  }

  /** How many records made a node true, and each of its children that is about the same record. */
  private static final class Counted {
    private int records;
    private int matching;
    private final List<Counted> children = new ArrayList<>();

    void count(Answer answer) {
      records++;
      matching += answer.value() ? 1 : 0;
      for (int i = 0; i < answer.children().size(); i++) {
        if (children.size() == i) {
          children.add(new Counted());
        }
        if (answer.children().get(i).among() == null) {
          children.get(i).count(answer.children().get(i));
        }
      }
    }

    Answer beside(Answer answer, @Nullable UUID id) {
      if (answer.among() != null) {
        return answer;
      }
      List<Answer> below = new ArrayList<>();
      for (int i = 0; i < answer.children().size(); i++) {
        below.add(children.get(i).beside(answer.children().get(i), id));
      }
      Among among = new Among(records, matching, id);
      return new Answer(answer.value(), answer.until(), answer.data(), below, among);
    }
  }
}
