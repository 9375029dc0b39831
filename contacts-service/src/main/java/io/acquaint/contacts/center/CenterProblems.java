package io.acquaint.contacts.center;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;

/** Why a link opens nothing. The token is not repeated: it is a credential. */
final class CenterProblems {

  static final ProblemType EXPIRED =
      new ProblemType("link_expired", 410, "The link is not valid any more");

  static ProblemException unknown() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such subscription center.");
  }

  static ProblemException expired() {
    return new ProblemException(
        EXPIRED, "The time of this link is over; use that of a newer mail.");
  }

  private CenterProblems() {}
}
