package io.acquaint.contacts.attribute;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can go wrong with attribute definitions. */
final class AttributeProblems {

  static final ProblemType EXISTS =
      new ProblemType("attribute_exists", 409, "The attribute is registered already");
  static final ProblemType IN_USE =
      new ProblemType("attribute_in_use", 409, "Records or segments still use the attribute");

  static ProblemException exists(AttributeEntity entity, String name) {
    return Problems.conflict(
        EXISTS, entity + " has an attribute " + name + " already.", List.of("PATCH"));
  }

  static ProblemException inUse(AttributeEntity entity, String name) {
    return Problems.conflict(
        IN_USE, "Records of " + entity + " still carry " + name + ".", List.of("PATCH"));
  }

  static ProblemException inSegments(AttributeEntity entity, String name, List<String> segments) {
    return Problems.conflict(
            IN_USE,
            entity + " " + name + " is used by live segments; stop or change them first.",
            List.of("PATCH"))
        .with("segments", segments);
  }

  private AttributeProblems() {}
}
