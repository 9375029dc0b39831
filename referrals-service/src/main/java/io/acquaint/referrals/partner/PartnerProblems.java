package io.acquaint.referrals.partner;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can be wrong about a partner. */
public final class PartnerProblems {
  private PartnerProblems() {}

  static ProblemException unknown(PartnerId id) {
    return Problems.notFound("partner", id);
  }

  static ProblemException nameTaken() {
    return Problems.unprocessable(
        List.of(Finding.at("/name", "not_unique", "another partner has this name")));
  }

  /** A request names a partner that cannot be sent anything. */
  public static Finding notReceiving(String pointer) {
    return Finding.at(pointer, "unknown_reference", "there is no active partner with this id");
  }
}
