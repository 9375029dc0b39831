package io.acquaint.leads.opportunity;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;

/** What can go wrong with opportunities. */
final class OpportunityProblems {

  static final ProblemType CLOSED =
      new ProblemType("opportunity_closed", 409, "The opportunity is closed");

  private OpportunityProblems() {}

  static ProblemException closed(OpportunityStatus status) {
    return Problems.conflict(
        CLOSED,
        "The opportunity is " + status + " and never changes again.",
        status.allowedActions());
  }
}
