package io.acquaint.segments.segment;

import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a segment while a job evaluates everybody in it (docs/adr/0012). */
@ApplicationScoped
public class SegmentEvaluation {
  private final SegmentRepository segments;
  private final LiveSegments live;
  private final Activations activations;
  private final References references;
  private final SegmentJournal journal;
  private final Outbox outbox;
  private final AppClock clock;

  SegmentEvaluation(
      SegmentRepository segments,
      LiveSegments live,
      Activations activations,
      References references,
      SegmentJournal journal,
      Outbox outbox,
      AppClock clock) {
    this.segments = segments;
    this.live = live;
    this.activations = activations;
    this.references = references;
    this.journal = journal;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * From now on only the job writes the segment's memberships; batches keep for later what concerns
   * them.
   *
   * @return whether the job is still wanted
   * @throws io.acquaint.kit.problem.ProblemException if a segment that the draft is built on is not
   *     live any more; from now on none is stopped without force
   */
  @Transactional
  public boolean begin(SegmentId id, UUID job, EvaluationOf what) {
    Optional<Segment> found = segments.findForChange(id).filter(segment -> segment.awaits(job));
    if (found.isEmpty()) {
      return false;
    }
    Definition definition =
        switch (what) {
          case DRAFT -> found.get().definition;
          case LIVE -> found.get().liveDefinition;
        };
    if (definition == null) {
      return false;
    }
    live.change();
    if (what == EvaluationOf.DRAFT) {
      references.refuseBroken(definition, id);
    }
    activations.begin(id, job, definition);
    return true;
  }

  /**
   * Lets what the job evaluates be what is live.
   *
   * @return whether the job is still wanted
   * @throws io.acquaint.kit.problem.ProblemException if the draft would be built on itself by what
   *     went live meanwhile, or on a segment that was stopped with force
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean goLive(SegmentId id, UUID job, EvaluationOf what) {
    Optional<Segment> found = segments.findForChange(id).filter(segment -> segment.awaits(job));
    Optional<Definition> evaluated = activations.of(id, job);
    if (found.isEmpty() || evaluated.isEmpty()) {
      return false;
    }
    Segment segment = found.get();
    switch (what) {
      case DRAFT -> {
        references.refuseBroken(evaluated.get(), id);
        segments.refuseTooMany(segment);
        segment.goLive(evaluated.get(), clock.instant());
        outbox.append(SegmentEvents.of("activated", journal.recorded("activated", segment)));
      }
      case LIVE -> {
        segment.refreshed(clock.instant());
        journal.recorded("refreshed", segment);
      }
    }
    return true;
  }

  /**
   * Keeps up to where an evaluation of everybody has stored what time will change.
   *
   * @param horizon null where everything is stored
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void planned(SegmentId id, @Nullable Instant horizon) {
    segments.find(id).ifPresent(segment -> segment.plannedUntil(horizon));
  }

  /** Batches write the segment's memberships again, if it is live. */
  @Transactional
  public void end(SegmentId id, UUID job) {
    live.change();
    activations.end(id, job);
  }
}
