package io.acquaint.segments.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Live segments that are planned up to an instant or less, those whose time ends first before
   * others, each with the job that was last asked to evaluate everybody. Loads none of them: who
   * locks one then sees it as it is.
   */
  Map<SegmentId, Optional<UUID>> plannedUpTo(Instant later) {
    Map<SegmentId, Optional<UUID>> found = new LinkedHashMap<>();
    getEntityManager()
        .createQuery(
            """
            select id, activationJobId from Segment
            where status = :live and plannedUntil <= :later order by plannedUntil
            """,
            Object[].class)
        .setParameter("live", SegmentStatus.LIVE)
        .setParameter("later", later)
        .getResultStream()
        .forEach(
            row -> found.put(new SegmentId((UUID) row[0]), Optional.ofNullable((UUID) row[1])));
    return found;
  }

  List<Segment> live() {
    return list("status = ?1 order by id", SegmentStatus.LIVE);
  }
}
