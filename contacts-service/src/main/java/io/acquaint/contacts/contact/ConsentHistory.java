package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactRows;
import io.acquaint.kit.id.IdSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
      select c.id, c.contact_id, c.version, ?, c.level_after, c.changed_at, c.changed_by, c.form_id,
             c.justification, cast(? as timestamptz)
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]),
                    cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]))
          as c (id, contact_id, version, level_after, changed_at, changed_by, form_id,
                justification)
      """;

  private final DSLContext db;
  private final ContactRows rows;
  private final IdSource ids;

  ConsentHistory(DSLContext db, IdSource ids) {
    this.db = db;
    this.rows = new ContactRows(db, "consent_change");
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
    keepAll(before, List.of(contact), requestedAt);
  }

  /** Keeps the changes that made contacts what they are now, in one statement. */
  void keepAll(ConsentLevel before, List<Contact> contacts) {
    if (!contacts.isEmpty()) {
      keepAll(before, contacts, null);
    }
  }

  private void keepAll(ConsentLevel before, List<Contact> contacts, @Nullable Instant requestedAt) {
    db.execute(
        INSERT,
        before.name(),
        utc(requestedAt),
        contacts.stream().map(contact -> ids.next()).toArray(UUID[]::new),
        contacts.stream().map(Contact::id).toArray(UUID[]::new),
        contacts.stream().map(Contact::version).toArray(Long[]::new),
        texts(contacts, now -> now.level().name()),
        contacts.stream()
            .map(contact -> utc(contact.consent.changedAt()))
            .toArray(OffsetDateTime[]::new),
        texts(contacts, Consent::changedBy),
        texts(contacts, Consent::formId),
        texts(contacts, Consent::justification));
  }

  private static @Nullable String[] texts(
      List<Contact> contacts, Function<Consent, @Nullable String> text) {
    return contacts.stream().map(contact -> text.apply(contact.consent)).toArray(String[]::new);
  }

  @Override
  public String name() {
    return "consentChanges";
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return rows.among(contacts);
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
