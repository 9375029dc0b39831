package io.acquaint.segments.member;

import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.EvaluationOf;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import io.acquaint.segments.segment.SegmentEvaluation;
import io.acquaint.segments.segment.SegmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Evaluates everybody in one segment while events go on in all others, in steps that can each be
 * repeated:
 *
 * <ol>
 *   <li>begin: from now on batches leave the segment's memberships alone, and keep the contacts
 *       whose answer can have changed ({@code segment_pending});
 *   <li>evaluate: one transaction evaluates everybody, stores and publishes the difference, and
 *       swaps the definition: members see one change;
 *   <li>end: batches write the segment again, and those who were kept are evaluated once more.
 * </ol>
 *
 * A change that comes meanwhile is so either seen by the evaluation, or evaluated after it, or
 * both, which changes nothing more. After a crash the steps begin anew.
 */
@ApplicationScoped
class ActivationService {
  private final DSLContext db;
  private final LiveSegments segments;
  private final SegmentEvaluation evaluation;
  private final Membership membership;
  private final AppClock clock;

  ActivationService(
      DSLContext db,
      LiveSegments segments,
      SegmentEvaluation evaluation,
      Membership membership,
      AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.evaluation = evaluation;
    this.membership = membership;
    this.clock = clock;
  }

  /** Whether the job is still wanted. */
  boolean begin(SegmentId id, UUID job, EvaluationOf what) {
    return evaluation.begin(id, job, what);
  }

  /** Answers how many members the segment has now; empty when the job is not wanted any more. */
  @Transactional
  public Optional<Long> evaluate(SegmentId id, UUID job, EvaluationOf what) {
    LiveSet live = segments.alone();
    if (!evaluation.goLive(id, job, what)) {
      return Optional.empty();
    }
    Optional<LiveSegment> found =
        segments.changedHere().stream()
            .filter(segment -> segment.id().equals(id.value()))
            .findFirst();
    Optional<Instant> horizon =
        found.flatMap(segment -> membership.evaluateEverybody(db, live, segment, clock.instant()));
    evaluation.planned(id, horizon.orElse(null));
    return Optional.of(
        db.fetchSingle(
                "select count(*) as n from segment_membership where segment_id = ? and member",
                id.value())
            .get("n", Long.class));
  }

  void end(SegmentId id, UUID job) {
    evaluation.end(id, job);
  }
}
