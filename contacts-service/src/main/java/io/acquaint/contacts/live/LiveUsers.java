package io.acquaint.contacts.live;

import io.acquaint.kit.problem.ProblemException;
import java.util.List;

/** The names of the live segments and scoring models that keep something from going. */
public record LiveUsers(List<String> segments, List<String> scoringModels) {

  /**
   * Refuses if there is one.
   *
   * @param problem what is wrong; it is told their names
   * @throws ProblemException the problem
   */
  public void refuseWith(ProblemException problem) {
    if (segments.isEmpty() && scoringModels.isEmpty()) {
      return;
    }
    ProblemException named = segments.isEmpty() ? problem : problem.with("segments", segments);
    throw scoringModels.isEmpty() ? named : named.with("scoringModels", scoringModels);
  }
}
