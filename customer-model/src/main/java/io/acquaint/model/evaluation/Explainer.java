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
    List<Node> nodes = PlainWords.children(node);
    List<Explained> children = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      children.add(
          explained(
              nodes.get(i), answer.children().get(i), PlainWords.childPointer(node, pointer, i)));
    }
    return new Explained(
        pointer,
        answer.value(),
        PlainWords.words(node),
        answer.data(),
        orNull(answer.until()),
        children);
  }

  private static @Nullable Instant orNull(Instant until) {
    return until.equals(Answer.NEVER) ? null : until;
  }
}
