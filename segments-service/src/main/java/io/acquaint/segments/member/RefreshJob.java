package io.acquaint.segments.member;

import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.segments.segment.ActivationRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Evaluates everybody in a live segment anew. Begins anew after a crash: it is one step. */
@ApplicationScoped
class RefreshJob implements JobHandler {
  private final ActivationService activation;

  RefreshJob(ActivationService activation) {
    this.activation = activation;
  }

  @Override
  public String kind() {
    return ActivationRequested.REFRESH;
  }

  @Override
  public void run(JobContext job) {
    ActivationRequested asked = job.params(ActivationRequested.class);
    long members = activation.refresh(asked.segmentId());
    job.progress(1, 1);
    job.result(Map.of("segmentId", asked.segmentId(), "members", members));
  }
}
