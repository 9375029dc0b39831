package io.acquaint.referrals.referral;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;

/** What can be wrong about a referral. */
public final class ReferralProblems {
  public static final ProblemType WRONG_STATUS =
      new ProblemType("referral_wrong_status", 409, "The referral's status does not allow this");

  private ReferralProblems() {}

  static ProblemException unknown(ReferralId id) {
    return Problems.notFound("referral", id);
  }

  static ProblemException notNow(String action, Referral referral) {
    return Problems.conflict(
        WRONG_STATUS,
        "A referral that is " + referral.status + " takes no " + action + ".",
        referral.status.allowedActions());
  }
}
