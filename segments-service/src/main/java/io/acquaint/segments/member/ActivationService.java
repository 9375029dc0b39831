package io.acquaint.segments.member;

import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.SegmentId;
import io.acquaint.segments.segment.SegmentService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Lets a segment's draft go live. Evaluating everybody, storing the difference and swapping the
 * definition is one transaction that keeps batches out: members see one change, and what happens
 * meanwhile is applied after it.
 */
@ApplicationScoped
class ActivationService {
  private final DSLContext db;
  private final LiveSegments segments;
  private final SegmentService service;
  private final Membership membership;
  private final AppClock clock;

  ActivationService(
      DSLContext db,
      LiveSegments segments,
      SegmentService service,
      Membership membership,
      AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.service = service;
    this.membership = membership;
    this.clock = clock;
  }

  /** Returns how many members the segment has now. */
  @Transactional
  public long goLive(SegmentId id) {
    segments.change();
    service.goLive(id);
    return evaluate(id);
  }

  /** Evaluates everybody in a live segment anew; answers how many members it has. */
  @Transactional
  public long refresh(SegmentId id) {
    segments.change();
    service.refreshed(id);
    return evaluate(id);
  }

  private long evaluate(SegmentId id) {
    List<LiveSegment> live = segments.all();
    Optional<LiveSegment> found =
        live.stream().filter(segment -> segment.id().equals(id.value())).findFirst();
    found.ifPresent(segment -> membership.evaluateEverybody(db, live, segment, clock.instant()));
    return db.fetchSingle(
            "select count(*) as n from segment_membership where segment_id = ? and member",
            id.value())
        .get("n", Long.class);
  }
}
