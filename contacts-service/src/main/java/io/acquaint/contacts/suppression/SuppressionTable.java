package io.acquaint.contacts.suppression;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Suppressed addresses, for users. */
@ApplicationScoped
class SuppressionTable {

  private static final String ACTIVE =
      """
      select id, version, reason, since, until, interaction_id
        from suppression
       where address = sha256(convert_to(?, 'UTF8'))
         and lifted_at is null
         and (until is null or until > cast(? as timestamptz))
      """;

  private static final String LIFT =
      """
      update suppression s set lifted_at = cast(? as timestamptz), version = s.version + 1
       where s.id = cast(? as uuid)
      """
          + SuppressionEvents.RETURNING;

  private static final String FORGET_SOFT_BOUNCES =
      "delete from soft_bounce where address = sha256(convert_to(?, 'UTF8'))";

  private final DSLContext db;

  SuppressionTable(DSLContext db) {
    this.db = db;
  }

  /** A suppression that holds now. */
  record Active(UUID id, SuppressionView view) {}

  Optional<Active> find(String email, Instant now) {
    return read(ACTIVE, email, now);
  }

  /** The same, locked until the transaction ends. */
  Optional<Active> lock(String email, Instant now) {
    return read(ACTIVE + " for update", email, now);
  }

  /** Lifts it; the bounces before that do not count any more. Answers what to publish. */
  OutboxEvent lift(String email, Active active, Instant now) {
    Record lifted = requireNonNull(db.fetchOne(LIFT, now.atOffset(ZoneOffset.UTC), active.id()));
    db.execute(FORGET_SOFT_BOUNCES, keyOf(email));
    return SuppressionEvents.of(lifted);
  }

  private Optional<Active> read(String sql, String email, Instant now) {
    return db.resultQuery(sql, keyOf(email), now.atOffset(ZoneOffset.UTC))
        .fetchOptional(row -> active(row, email));
  }

  private static String keyOf(String email) {
    return new EmailAddress(email).matchKey();
  }

  private static Active active(Record row, String email) {
    return new Active(
        requireNonNull(row.get("id", UUID.class)),
        new SuppressionView(
            email,
            requireNonNull(row.get("version", Long.class)),
            SuppressionReason.valueOf(requireNonNull(row.get("reason", String.class))),
            requireNonNull(row.get("since", OffsetDateTime.class)).toInstant(),
            instant(row.get("until", OffsetDateTime.class)),
            requireNonNull(row.get("interaction_id", UUID.class))));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
