package io.acquaint.segments.member;

import io.acquaint.kit.job.JobContext;
import io.acquaint.segments.segment.ActivationRequested;
import io.acquaint.segments.segment.EvaluationOf;
import io.acquaint.segments.segment.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What the jobs that evaluate everybody in a segment have in common. */
@ApplicationScoped
class EvaluationRun {
  private static final int STEPS = 3;
  private final ActivationService activation;
  private final IndexedAttributes attributes;

  EvaluationRun(ActivationService activation, IndexedAttributes attributes) {
    this.activation = activation;
    this.attributes = attributes;
  }

  void run(JobContext job, EvaluationOf what) {
    SegmentId id = job.params(ActivationRequested.class).segmentId();
    try {
      if (!activation.begin(id, job.id(), what)) {
        job.result(Map.of("segmentId", id, "overtaken", true));
        return;
      }
      job.progress(1, STEPS);
      if (!job.cancelled()) {
        Optional<Long> members = activation.evaluate(id, job.id(), what);
        job.progress(2, STEPS);
        job.result(
            members
                .map(count -> Map.<String, Object>of("segmentId", id, "members", count))
                .orElseGet(() -> Map.of("segmentId", id, "overtaken", true)));
      }
    } finally {
      activation.end(id, job.id());
    }
    attributes.makeMissing();
    job.progress(STEPS, STEPS);
  }
}
