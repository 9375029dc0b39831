package io.acquaint.kit.audit;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The append-only record of writes. Entries name fields, never their values. */
@ApplicationScoped
public class AuditLog {

  private final DSLContext db;
  private final AppClock clock;
  private final IdSource ids;
  private final Caller caller;

  AuditLog(DSLContext db, AppClock clock, IdSource ids, Caller caller) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    this.caller = caller;
  }

  /**
   * Records that the same happened to many, in one statement, inside the caller's transaction.
   *
   * @param versions of the records by their id
   */
  public void recordAll(String action, String subjectType, Map<UUID, Long> versions) {
    if (versions.isEmpty()) {
      return;
    }
    db.execute(
        """
        insert into audit_entry
          (id, at, actor, action, subject_type, subject_id, version, changed_fields, request_id)
        select w.id, cast(? as timestamptz), ?, ?, ?, w.subject_id, w.version, '{}', ?
          from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as bigint[]))
            as w (id, subject_id, version)
        """,
        clock.instant().atOffset(ZoneOffset.UTC),
        caller.name(),
        action,
        subjectType,
        caller.requestId(),
        versions.keySet().stream().map(written -> ids.next()).toArray(UUID[]::new),
        versions.keySet().toArray(UUID[]::new),
        versions.values().toArray(Long[]::new));
  }

  /**
   * Records a write inside the caller's transaction.
   *
   * @param action a word such as {@code created}, {@code updated}, {@code deleted}, {@code
   *     accepted}
   * @param subjectType the kind of record, such as {@code contact}
   * @param changedFields names of the fields that changed; may be empty
   */
  public void record(
      String action, String subjectType, UUID subjectId, long version, List<String> changedFields) {
    db.execute(
        """
        insert into audit_entry
          (id, at, actor, action, subject_type, subject_id, version, changed_fields, request_id)
        values (cast(? as uuid), cast(? as timestamptz), ?, ?, ?, cast(? as uuid), ?,
                cast(? as text[]), ?)
        """,
        ids.next(),
        clock.instant().atOffset(ZoneOffset.UTC),
        caller.name(),
        action,
        subjectType,
        subjectId,
        version,
        changedFields.toArray(String[]::new),
        caller.requestId());
  }
}
