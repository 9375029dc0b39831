package io.acquaint.segments.member;

import io.acquaint.model.evaluation.Explanation;
import io.acquaint.segments.segment.SegmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Why a contact is in a live STATIC segment, or out: in the shape in which conditions explain. */
final class HandPickedExplanation {
  private static final String FACTS =
      """
      select e.added_at, c.contact_id, c.status = 'ACTIVE' as active
      from segment s
      left join segment_entry e on e.segment_id = s.id and e.contact_id = ?
      left join contact c on c.contact_id = ? and c.merged_into_id is null
      where s.id = ? and s.type = 'STATIC' and s.status = 'LIVE'
      """;

  private HandPickedExplanation() {}

  /** Empty if the segment is no live STATIC one. */
  static Optional<Explanation> of(DSLContext db, SegmentId segment, UUID contact) {
    return db.fetchOptional(FACTS, contact, contact, segment.value())
        .map(HandPickedExplanation::explained);
  }

  private static Explanation explained(Record facts) {
    Instant added = facts.get("added_at", Instant.class);
    String leftOut = leftOut(facts);
    return new Explanation(
        added != null && leftOut == null,
        leftOut,
        null,
        new Explanation.Explained(
            "",
            added != null,
            "Was put in by hand",
            added == null ? Map.of() : Map.of("addedAt", added),
            null,
            null,
            List.of()));
  }

  private static @Nullable String leftOut(Record facts) {
    if (facts.get("contact_id") == null) {
      return "UNKNOWN";
    }
    return Boolean.TRUE.equals(facts.get("active", Boolean.class)) ? null : "INACTIVE";
  }
}
