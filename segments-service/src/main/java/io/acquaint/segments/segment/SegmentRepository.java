package io.acquaint.segments.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, UUID> {
  /** So many segments may be live at a time (spec/segments.md, Behaviour). */
  private static final int MOST_LIVE = 1_000;

  Optional<Segment> find(SegmentId id) {
    return findByIdOptional(id.value());
  }

  Optional<Segment> findForChange(SegmentId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  boolean nameTaken(String name, SegmentId except) {
    return count("lower(name) = lower(?1) and id <> ?2", name, except.value()) > 0;
  }

  /** Refuses one more live segment when there are as many as may be. */
  void refuseTooMany(Segment segment) {
    if (segment.status != SegmentStatus.LIVE && count("status", SegmentStatus.LIVE) >= MOST_LIVE) {
      throw SegmentProblems.tooMany(MOST_LIVE);
    }
  }

  List<Segment> live() {
    return list("status = ?1 order by id", SegmentStatus.LIVE);
  }
}
