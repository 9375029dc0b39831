package io.acquaint.contacts.attribute;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemMember;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can go wrong with attribute definitions. */
@ProblemMember(
    name = "segments",
    list = true,
    description =
        "The names of the live segments that use it (409 attribute_in_use and list_in_use).",
    example = "Customers in Leeds")
@ProblemMember(
    name = "scoringModels",
    list = true,
    description =
        "The names of the live scoring models that use it (409 attribute_in_use and list_in_use).",
    example = "Interest in engines")
final class AttributeProblems {

  static final ProblemType EXISTS =
      new ProblemType("attribute_exists", 409, "The attribute is registered already");
  static final ProblemType IN_USE =
      new ProblemType(
          "attribute_in_use", 409, "Records, segments or scoring models still use the attribute");

  static ProblemException exists(AttributeEntity entity, String name) {
    return Problems.conflict(
        EXISTS, entity + " has an attribute " + name + " already.", List.of("PATCH"));
  }

  static ProblemException inUse(AttributeEntity entity, String name) {
    return Problems.conflict(
        IN_USE, "Records of " + entity + " still carry " + name + ".", List.of("PATCH"));
  }

  static ProblemException live(AttributeEntity entity, String name) {
    return Problems.conflict(
        IN_USE,
        entity + " " + name + " is asked about by what is live; stop or change that first.",
        List.of("PATCH"));
  }

  private AttributeProblems() {}
}
