package io.acquaint.scoring.model;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.util.List;

/** What can be wrong about a scoring model. */
public final class ModelProblems {
  public static final ProblemType WRONG_STATUS =
      new ProblemType("model_wrong_status", 409, "The model's status does not allow this");

  public static final ProblemType ACTIVATION_RUNS =
      new ProblemType("model_activation_runs", 409, "An activation of the model is under way");

  private ModelProblems() {}

  static ProblemException activationRuns(ScoringModel model) {
    return Problems.conflict(
        ACTIVATION_RUNS,
        "Its job is /v1/services/scoring/jobs/" + model.activationJobId + ".",
        List.of());
  }

  /** There is no such model. */
  public static ProblemException unknown(ModelId id) {
    return Problems.notFound("scoring model", id);
  }

  static ProblemException nameTaken() {
    return Problems.unprocessable(
        List.of(Finding.at("/name", "not_unique", "another model has this name")));
  }

  static ProblemException targetFixed() {
    return Problems.unprocessable(
        List.of(Finding.at("/target", "read_only", "the target never changes after creation")));
  }

  static ProblemException notNow(String action, ScoringModel model) {
    return Problems.conflict(
        WRONG_STATUS,
        "A model that is " + model.status + " takes no " + action + ".",
        model.status.allowedActions());
  }
}
