package io.acquaint.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The append-only record of writes. Entries name fields, never their values. */
@ApplicationScoped
public class AuditLog {

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
    throw new UnsupportedOperationException("soon");
  }
}
