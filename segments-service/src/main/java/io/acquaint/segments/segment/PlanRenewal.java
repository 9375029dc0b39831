package io.acquaint.segments.segment;

import io.acquaint.kit.deadline.DeadlineWorker;
import io.acquaint.kit.job.JobView;
import io.acquaint.kit.job.Jobs;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has everybody evaluated anew in segments whose planned time comes to its end (docs/adr/0013): in
 * one after the other, so that jobs that people ask for need not queue behind a thousand.
 */
@ApplicationScoped
class PlanRenewal implements DeadlineWorker {
  /** So long a job that failed is left alone. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SegmentRepository segments;
  private final SegmentService service;
  private final Jobs jobs;
  private final PlanConfig config;

  PlanRenewal(SegmentRepository segments, SegmentService service, Jobs jobs, PlanConfig config) {
    this.segments = segments;
    this.service = service;
    this.jobs = jobs;
    this.config = config;
  }

  /** A service that would evaluate everybody all the time does not start. */
  void check(@Observes StartupEvent event) {
    if (config.renew().compareTo(config.ahead()) >= 0) {
      throw new IllegalArgumentException(
          "acquaint.plan.renew (%s) must be less than acquaint.plan.ahead (%s)"
              .formatted(config.renew(), config.ahead()));
    }
  }

  @Override
  public String name() {
    return "segment-plans";
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    Map<SegmentId, Optional<UUID>> ending = segments.plannedUpTo(upTo.plus(config.renew()));
    if (ending.isEmpty() || jobs.underWay(ActivationRequested.REFRESH, Map.of()).isPresent()) {
      return 0;
    }
    Optional<SegmentId> first =
        ending.entrySet().stream()
            .filter(segment -> free(segment.getValue().orElse(null), upTo))
            .map(Map.Entry::getKey)
            .findFirst();
    first.flatMap(segments::findForChange).ifPresent(segment -> renew(segment, upTo));
    return first.isPresent() ? 1 : 0;
  }

  /**
   * None that the test clock would have to stop at: the job runs beside it, and evaluates everybody
   * at the instant that it finds.
   */
  @Override
  public Optional<Instant> nextDue() {
    return Optional.empty();
  }

  /** Looks again, as the row is locked only now. */
  private void renew(Segment segment, Instant now) {
    if (segment.plannedOnlyUpTo(now.plus(config.renew())) && free(segment.activationJobId, now)) {
      SegmentView unused = service.refresh(segment.id(), null);
    }
  }

  /** Whether nobody evaluates the segment, or has just failed to. */
  private boolean free(@Nullable UUID job, Instant now) {
    Optional<JobView> last = job == null ? Optional.empty() : jobs.find(job);
    return last.map(found -> found.status().finished() && !justEnded(found.finishedAt(), now))
        .orElse(true);
  }

  private static boolean justEnded(@Nullable Instant ended, Instant now) {
    return ended != null && Duration.between(ended, now).abs().compareTo(PAUSE) < 0;
  }
}
