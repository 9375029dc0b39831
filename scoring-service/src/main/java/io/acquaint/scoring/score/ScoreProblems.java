package io.acquaint.scoring.score;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemMember;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.UUID;

/** What can be wrong when scores are asked for. */
@ProblemMember(
    name = "notScoredBecause",
    type = NotScored.class,
    description = "Why the model gives the lead no score (409 lead_not_scored).",
    example = "CONSENT_TOO_LOW")
public final class ScoreProblems {
  public static final ProblemType NOT_SCORED =
      new ProblemType("lead_not_scored", 409, "The model does not score this lead");

  private ScoreProblems() {}

  static ProblemException unknownLead(UUID lead) {
    return Problems.notFound("lead", lead);
  }

  static ProblemException notLive(UUID model) {
    return Problems.notFound("live scoring model", model);
  }

  static ProblemException notScored(NotScored why) {
    return new ProblemException(NOT_SCORED, "The lead has no score by this model: " + why + ".")
        .with("notScoredBecause", why);
  }
}
