package io.acquaint.contacts.confirmation;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows of what waits and of what was confirmed. */
@ApplicationScoped
class ConfirmationTable {

  private static final String INSERT =
      """
      insert into confirmation
        (id, token_hash, contact_id, purpose, list_id, level, how, form_id, justification, requested_by,
         requested_at, expires_at)
      values (cast(? as uuid), ?, cast(? as uuid), ?, cast(? as uuid), ?, ?, ?, ?, ?,
        cast(? as timestamptz), cast(? as timestamptz))
      """;

  private static final String COLUMNS =
      """
      select id, contact_id, purpose, list_id, level, how, form_id, justification, requested_by,
             requested_at, expires_at, used_at
        from confirmation
      """;

  /** Which of two that come at once is the one: the row's lock decides. */
  private static final String USE =
      """
      update confirmation set used_at = cast(? as timestamptz)
       where id = cast(? as uuid) and used_at is null
      """;

  private static final String DELETE_OPEN =
      """
      delete from confirmation
       where contact_id = cast(? as uuid) and purpose = ? and used_at is null
         and list_id is not distinct from cast(? as uuid)
      """;

  private final DSLContext db;
  private final ContactRows rows;

  ConfirmationTable(DSLContext db) {
    this.db = db;
    this.rows = new ContactRows(db, "confirmation");
  }

  /** A row. */
  record Kept(UUID id, Wish wish, Instant expiresAt, @Nullable Instant usedAt) {}

  void insert(UUID id, String token, Wish wish, Instant expiresAt) {
    db.execute(
        INSERT,
        id,
        hash(token),
        wish.contact().value(),
        wish.purpose().name(),
        wish.listId(),
        wish.level(),
        wish.how(),
        wish.formId(),
        wish.justification(),
        wish.requestedBy(),
        utc(wish.requestedAt()),
        utc(expiresAt));
  }

  Optional<Kept> find(String token) {
    return db.resultQuery(COLUMNS + " where token_hash = ?", (Object) hash(token))
        .fetchOptional(ConfirmationTable::kept);
  }

  List<Kept> of(ContactId contact) {
    return db.resultQuery(
            COLUMNS + " where contact_id = cast(? as uuid) order by id", contact.value())
        .fetch(ConfirmationTable::kept);
  }

  Set<UUID> among(Collection<UUID> contacts) {
    return rows.among(contacts);
  }

  /**
   * Makes all who decide about the contact wait until the transaction ends; false if it is gone.
   */
  boolean lockContact(ContactId contact) {
    return db.fetchOptional(
            "select 1 from contact where id = cast(? as uuid) for update", contact.value())
        .isPresent();
  }

  boolean use(UUID id, Instant now) {
    return db.execute(USE, utc(now), id) == 1;
  }

  int deleteOpen(ContactId contact, Purpose purpose, @Nullable UUID listId) {
    return db.execute(DELETE_OPEN, contact.value(), purpose.name(), listId);
  }

  /** What waits for a contact that was merged waits for the survivor. */
  void move(ContactId from, ContactId to) {
    db.execute(
        "update confirmation set contact_id = cast(? as uuid) where contact_id = cast(? as uuid)",
        to.value(),
        from.value());
  }

  private static Kept kept(Record row) {
    var wish =
        new Wish(
            new ContactId(requireNonNull(row.get("contact_id", UUID.class))),
            Purpose.valueOf(requireNonNull(row.get("purpose", String.class))),
            row.get("list_id", UUID.class),
            row.get("level", String.class),
            row.get("how", String.class),
            row.get("form_id", String.class),
            row.get("justification", String.class),
            requireNonNull(row.get("requested_by", String.class)),
            requireNonNull(row.get("requested_at", OffsetDateTime.class)).toInstant());
    OffsetDateTime usedAt = row.get("used_at", OffsetDateTime.class);
    return new Kept(
        requireNonNull(row.get("id", UUID.class)),
        wish,
        requireNonNull(row.get("expires_at", OffsetDateTime.class)).toInstant(),
        usedAt == null ? null : usedAt.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
