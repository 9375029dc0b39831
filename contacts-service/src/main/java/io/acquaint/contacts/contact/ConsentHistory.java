package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.id.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The record of every change of a consent level: evidence, so it is only ever added to. */
@ApplicationScoped
class ConsentHistory implements PersonalRecords {

  private static final String INSERT =
      """
      insert into consent_change
        (id, contact_id, version, level_before, level_after, changed_at, changed_by, form_id,
         justification, requested_at)
      values (cast(? as uuid), cast(? as uuid), ?, ?, ?, cast(? as timestamptz), ?, ?, ?,
        cast(? as timestamptz))
      """;

  private final DSLContext db;
  private final IdSource ids;

  ConsentHistory(DSLContext db, IdSource ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Keeps the change that made the contact what it is now. */
  void keep(ConsentLevel before, Contact contact) {
    keep(before, contact, null);
  }

  /**
   * Keeps the change that made the contact what it is now.
   *
   * @param requestedAt since when it waited for the contact's confirmation; null if it did not
   */
  void keep(ConsentLevel before, Contact contact, @Nullable Instant requestedAt) {
    Consent now = contact.consent;
    db.execute(
        INSERT,
        ids.next(),
        contact.id,
        contact.version,
        before.name(),
        now.level().name(),
        utc(now.changedAt()),
        now.changedBy(),
        now.formId(),
        now.justification(),
        utc(requestedAt));
  }

  @Override
  public String name() {
    return "consentChanges";
  }

  @Override
  public List<ConsentChangeView> of(ContactId contact) {
    return db.resultQuery(
            "select * from consent_change where contact_id = cast(? as uuid) order by version",
            contact.value())
        .fetch(ConsentChangeListing::row);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
