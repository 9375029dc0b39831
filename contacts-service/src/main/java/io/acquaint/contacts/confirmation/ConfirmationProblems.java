package io.acquaint.contacts.confirmation;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** Why a token confirms nothing. */
final class ConfirmationProblems {

  static final ProblemType USED =
      new ProblemType("confirmation_used", 409, "This was confirmed already");
  static final ProblemType EXPIRED =
      new ProblemType("confirmation_expired", 410, "The time for confirming has run out");

  /** The token is not repeated: it is a credential. */
  static ProblemException unknown() {
    return new ProblemException(
        Problems.NOT_FOUND, "There is no such confirmation, or a newer request replaced it.");
  }

  static ProblemException used() {
    return Problems.conflict(
        USED, "Every token confirms once, and this one has done so.", List.of());
  }

  static ProblemException expired() {
    return new ProblemException(
        EXPIRED, "A token is valid for 30 days. Ask for the same again to get a new one.");
  }

  private ConfirmationProblems() {}
}
