package io.acquaint.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** The record of every change of a consent level: evidence, so it is only ever added to. */
@ApplicationScoped
class ConsentHistory {

  private static final String INSERT =
      """
      insert into consent_change
        (contact_id, version, level_before, level_after, changed_at, changed_by, form_id,
         justification)
      values (cast(? as uuid), ?, ?, ?, cast(? as timestamptz), ?, ?, ?)
      """;

  private final DSLContext db;

  ConsentHistory(DSLContext db) {
    this.db = db;
  }

  /** Keeps the change that made the contact what it is now. */
  void keep(ConsentLevel before, Contact contact) {
    Consent now = contact.consent;
    db.execute(
        INSERT,
        contact.id,
        contact.version,
        before.name(),
        now.level().name(),
        now.changedAt() == null ? null : now.changedAt().atOffset(ZoneOffset.UTC),
        now.changedBy(),
        now.formId(),
        now.justification());
  }
}
