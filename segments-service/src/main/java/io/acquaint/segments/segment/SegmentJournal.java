package io.acquaint.segments.segment;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Records what happens to a segment, and shows it with what is known of its members. */
@ApplicationScoped
class SegmentJournal {
  private final SegmentRepository segments;
  private final Jobs jobs;
  private final AuditLog audit;
  private final DSLContext db;

  SegmentJournal(SegmentRepository segments, Jobs jobs, AuditLog audit, DSLContext db) {
    this.segments = segments;
    this.jobs = jobs;
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
      return SegmentView.from(segment, false, null, null);
    }
    Long members =
        db.fetchSingle(
                "select count(*) as n from segment_membership where segment_id = ? and member",
                segment.id)
            .get("n", Long.class);
    Instant stored =
        db.fetchSingle(
                "select min(due_at) as next from segment_due where segment_id = ?", segment.id)
            .get("next", Instant.class);
    Instant next = stored == null ? segment.plannedUntil : stored;
    return SegmentView.from(segment, editUnderWay(segment), members, next);
  }

  /** Whether a job evaluates everybody by the draft of a live segment. */
  boolean editUnderWay(Segment segment) {
    UUID job = segment.activationJobId;
    return segment.status == SegmentStatus.LIVE
        && segment.changedSinceActivation()
        && job != null
        && jobs.find(job).filter(found -> !found.status().finished()).isPresent();
  }
}
