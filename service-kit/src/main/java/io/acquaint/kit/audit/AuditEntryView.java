package io.acquaint.kit.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.Record;

/** One write, as administrators read it. */
@Schema(description = "One write: who changed what and when. It names fields, never values.")
public record AuditEntryView(
    @Schema(required = true, description = "Id of the entry") UUID id,
    @Schema(required = true, description = "When it was written") Instant at,
    @Schema(
            required = true,
            description = "The user, or system for work without one",
            examples = "ann")
        String actor,
    @Schema(required = true, description = "What was done", examples = "updated") String action,
    @Schema(required = true, description = "The kind of record", examples = "contact")
        String subjectType,
    @Schema(required = true, description = "Id of the record") UUID subject,
    @Schema(required = true, description = "Version after the write", examples = "3") long version,
    @Schema(required = true, description = "Names of the fields that changed")
        List<String> changedFields,
    @Schema(required = true, description = "X-Request-Id of the write") String requestId) {

  static AuditEntryView of(Record row) {
    return new AuditEntryView(
        row.get("id", UUID.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        row.get("actor", String.class),
        row.get("action", String.class),
        row.get("subject_type", String.class),
        row.get("subject_id", UUID.class),
        row.get("version", Long.class),
        List.of(row.get("changed_fields", String[].class)),
        row.get("request_id", String.class));
  }
}
