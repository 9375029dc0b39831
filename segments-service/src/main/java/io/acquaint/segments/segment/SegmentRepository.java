package io.acquaint.segments.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /** Those of the ids whose segment is live. */
  Set<UUID> liveAmong(Set<UUID> ids) {
    return list("status = ?1 and id in ?2", SegmentStatus.LIVE, ids).stream()
        .map(segment -> segment.id)
        .collect(Collectors.toSet());
  }

  List<String> names(Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : list("id in ?1 order by name", ids).stream().map(segment -> segment.name).toList();
  }

  List<Segment> live() {
    return list("status = ?1 order by id", SegmentStatus.LIVE);
  }
}
