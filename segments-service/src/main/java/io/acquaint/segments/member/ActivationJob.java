package io.acquaint.segments.member;

import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.segments.segment.ActivationRequested;
import io.acquaint.segments.segment.EvaluationOf;
import jakarta.enterprise.context.ApplicationScoped;

/** Evaluates everybody by a segment's draft and lets it go live. */
@ApplicationScoped
class ActivationJob implements JobHandler {
  private final EvaluationRun evaluation;

  ActivationJob(EvaluationRun evaluation) {
    this.evaluation = evaluation;
  }

  @Override
  public String kind() {
    return ActivationRequested.JOB;
  }

  @Override
  public void run(JobContext job) {
    evaluation.run(job, EvaluationOf.DRAFT);
  }
}
