package io.acquaint.segments.member;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record;

/** A row of the list of members. */
record Member(UUID contactId, Instant joinedAt, long version) {

  static Member of(Record row) {
    return new Member(
        row.get("contact_id", UUID.class),
        row.get("joined_at", Instant.class),
        row.get("version", Long.class));
  }
}
