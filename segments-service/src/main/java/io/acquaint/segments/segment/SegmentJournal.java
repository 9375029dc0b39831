package io.acquaint.segments.segment;

import io.acquaint.kit.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** Records what happens to a segment, and shows it with what is known of its members. */
@ApplicationScoped
class SegmentJournal {
  private final SegmentRepository segments;
  private final AuditLog audit;
  private final DSLContext db;

  SegmentJournal(SegmentRepository segments, AuditLog audit, DSLContext db) {
    this.segments = segments;
    this.audit = audit;
    this.db = db;
  }

  /** Writes the segment and its audit entry, inside the caller's transaction. */
  SegmentView recorded(String action, Segment segment) {
    segments.flush();
    audit.record(action, "segment", segment.id, segment.version, List.of());
    return view(segment);
  }

  SegmentView view(Segment segment) {
    if (segment.evaluatedAt == null && segment.type.hasCondition()) {
      return SegmentView.from(segment, null, null);
    }
    Long members =
        db.fetchSingle(
                "select count(*) as n from segment_membership where segment_id = ? and member",
                segment.id)
            .get("n", Long.class);
    Instant next =
        db.fetchSingle(
                "select min(due_at) as next from segment_due where segment_id = ?", segment.id)
            .get("next", Instant.class);
    return SegmentView.from(segment, members, next);
  }
}
