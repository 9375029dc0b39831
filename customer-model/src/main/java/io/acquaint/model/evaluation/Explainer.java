package io.acquaint.model.evaluation;

import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.condition.PlainWords;
import io.acquaint.model.evaluation.Explanation.Explained;
import io.acquaint.model.sql.Memberships;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Says why one contact (or, in scoring, one lead) is in or out, from the stored data. */
public final class Explainer {

  private final Memberships memberships;

  public Explainer(Memberships memberships) {
    this.memberships = memberships;
  }

  /** With the standard place of memberships. */
  public Explainer() {
    this(Memberships.STANDARD);
  }

  /** The explanation as of {@code now}; ids that are not known are explained too: they are out. */
  public Explanation explain(
      DSLContext db, ParsedCondition condition, UUID id, Instant now, ZoneId zone) {
    return explain(new StoredWorld(db, memberships), condition, id, now, zone);
  }

  static Explanation explain(
      World world, ParsedCondition condition, UUID id, Instant now, ZoneId zone) {
    MemoryEvaluator evaluator = new MemoryEvaluator(world, now, zone);
    MemoryEvaluator.Subject subject = evaluator.subject(condition, id);
    Answer answer = evaluator.answer(condition.tree(), subject);
    String leftOut = evaluator.leftOut(condition, subject);
    return new Explanation(
        leftOut == null && answer.value(),
        leftOut,
        leftOut == null ? orNull(answer.until()) : null,
        explained(condition.tree(), answer, ""));
  }

  private static Explained explained(Node node, Answer answer, String pointer) {
    return explained(
        pointer, PlainWords.words(node), answer, children(node, answer.children(), pointer));
  }

  private static Explained explained(
      String pointer, String words, Answer answer, List<Explained> children) {
    return new Explained(
        pointer,
        answer.value(),
        words,
        answer.data(),
        orNull(answer.until()),
        answer.among(),
        children);
  }

  private static List<Explained> children(Node node, List<Answer> answers, String pointer) {
    return switch (node) {
      case Node.Related related -> where(related.where(), answers, pointer);
      case Node.Interaction interaction -> where(interaction.where(), answers, pointer);
      case Node.Sequence sequence -> steps(sequence, answers, pointer);
      case Node.All all -> same(all, answers, pointer);
      case Node.Any any -> same(any, answers, pointer);
      case Node.Not not -> same(not, answers, pointer);
      case Node.FieldTest test -> List.of();
      case Node.SegmentRef segment -> List.of();
    };
  }

  private static List<Explained> same(Node node, List<Answer> answers, String pointer) {
    List<Node> nodes = PlainWords.children(node);
    List<Explained> children = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String place = PlainWords.childPointer(node, pointer, i);
      children.add(explained(nodes.get(i), answers.get(i), place));
    }
    return children;
  }

  private static List<Explained> where(@Nullable Node where, List<Answer> answers, String pointer) {
    return where == null
        ? List.of()
        : List.of(explained(where, answers.getFirst(), pointer + "/where"));
  }

  private static List<Explained> steps(Node.Sequence node, List<Answer> answers, String pointer) {
    List<Explained> steps = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Node.Step step = node.steps().get(i);
      Answer answer = answers.get(i);
      String place = PlainWords.childPointer(node, pointer, i);
      steps.add(
          explained(
              place,
              PlainWords.words(step),
              answer,
              where(step.where(), answer.children(), place)));
    }
    return steps;
  }

  private static @Nullable Instant orNull(Instant until) {
    return until.equals(Answer.NEVER) ? null : until;
  }
}
