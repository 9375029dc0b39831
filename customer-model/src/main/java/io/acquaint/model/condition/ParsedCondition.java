package io.acquaint.model.condition;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Root;

/**
 * A condition that was understood completely.
 *
 * @param root what it is asked about
 * @param behavioural whether it looks at interactions or scores, so that children must be left out
 */
public record ParsedCondition(
    Root root, Node tree, Dependencies dependencies, boolean behavioural) {

  static ParsedCondition of(Root root, Node tree) {
    Dependencies dependencies = Dependencies.of(root, tree);
    return new ParsedCondition(root, tree, dependencies, dependencies.behavioural());
  }

  /** The same condition with children left out (it refers to a segment that leaves them out). */
  public ParsedCondition leavingOutChildren() {
    return new ParsedCondition(root, tree, dependencies, true);
  }

  /** The tree as clients write it. */
  public JsonNode toJson() {
    return ConditionWriter.write(tree);
  }
}
