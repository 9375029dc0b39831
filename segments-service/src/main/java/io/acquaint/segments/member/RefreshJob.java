package io.acquaint.segments.member;

import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.segments.segment.ActivationRequested;
import io.acquaint.segments.segment.EvaluationOf;
import jakarta.enterprise.context.ApplicationScoped;

/** Evaluates everybody in a live segment anew. */
@ApplicationScoped
class RefreshJob implements JobHandler {
  private final EvaluationRun evaluation;

  RefreshJob(EvaluationRun evaluation) {
    this.evaluation = evaluation;
  }

  @Override
  public String kind() {
    return ActivationRequested.REFRESH;
  }

  @Override
  public void run(JobContext job) {
    evaluation.run(job, EvaluationOf.LIVE);
  }
}
