package io.acquaint.segments.member;

import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.condition.PlainWords;
import io.acquaint.model.evaluation.Evaluator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;

/**
 * The node of a condition that the planner expects to cost most.
 *
 * @param pointer JSON Pointer from the condition, empty for the condition itself
 * @param words what it asks, as a marketer reads it
 */
record CostlyNode(String pointer, String words) {

  /** Goes down from the root to the costliest child of each node, as long as there are children. */
  static CostlyNode of(DSLContext db, ParsedCondition condition, Instant now, ZoneId zone) {
    Evaluator evaluator = new Evaluator();
    Node node = condition.tree();
    String pointer = "";
    List<Node> children = PlainWords.children(node);
    while (!children.isEmpty()) {
      int costliest = 0;
      double most = -1;
      for (int i = 0; i < children.size(); i++) {
        ParsedCondition alone =
            new ParsedCondition(
                condition.root(),
                children.get(i),
                condition.dependencies(),
                condition.behavioural());
        double cost = db.explain(evaluator.selectMembers(alone, now, zone)).cost();
        if (cost > most) {
          most = cost;
          costliest = i;
        }
      }
      pointer = PlainWords.childPointer(node, pointer, costliest);
      node = children.get(costliest);
      children = PlainWords.children(node);
    }
    return new CostlyNode(pointer, PlainWords.words(node));
  }
}
