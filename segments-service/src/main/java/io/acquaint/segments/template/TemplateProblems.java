package io.acquaint.segments.template;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can be wrong about a template. */
public final class TemplateProblems {
  public static final ProblemType SHIPPED =
      new ProblemType("template_shipped", 409, "The template came with the product");

  private TemplateProblems() {}

  static ProblemException unknown(TemplateId id) {
    return Problems.notFound("segment template", id);
  }

  static ProblemException shipped(SegmentTemplate template) {
    return new ProblemException(
        SHIPPED, "\"" + template.name + "\" stays as it is. Make a template of your own.");
  }

  static ProblemException nameTaken() {
    return Problems.unprocessable(
        List.of(Finding.at("/name", "not_unique", "another template has this name")));
  }
}
