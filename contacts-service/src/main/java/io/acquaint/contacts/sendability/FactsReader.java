package io.acquaint.contacts.sendability;

import static java.util.Objects.requireNonNull;

import io.acquaint.contacts.subscription.ListId;
import io.acquaint.contracts.sendability.ConsentLevel;
import io.acquaint.contracts.sendability.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads the facts of many contacts in one statement, by primary and unique keys only. */
@ApplicationScoped
class FactsReader {

  /**
   * Reads the tables of other features directly: asking them per contact would be a thousand asks.
   */
  static final String READ =
      """
      select c.id, c.status, c.email_key is not null as has_email, c.pref_email, c.pref_bulk_email,
             c.consent_level, c.child, g.status is not distinct from 'ACTIVE' as guarded,
             s.status is not distinct from 'JOINED' as subscribed,
             x.address is not null as suppressed
        from contact c
        left join contact g on g.id = c.guardian_id
        left join subscription s on s.contact_id = c.id and s.list_id = cast(? as uuid)
        left join suppression x
          on x.address = sha256(convert_to(c.email_key, 'UTF8'))
             and x.lifted_at is null
             and (x.until is null or x.until > cast(? as timestamptz))
       where c.id = any (cast(? as uuid[]))
      """;

  private final DSLContext db;

  FactsReader(DSLContext db) {
    this.db = db;
  }

  /** The facts of those that exist, by id. */
  Map<UUID, Facts> of(Collection<UUID> contacts, @Nullable ListId list, Instant now) {
    return db.resultQuery(
            READ,
            list == null ? null : list.value(),
            now.atOffset(ZoneOffset.UTC),
            contacts.toArray(UUID[]::new))
        .fetchMap(row -> requireNonNull(row.get("id", UUID.class)), FactsReader::facts);
  }

  private static Facts facts(Record row) {
    return new Facts(
        "ACTIVE".equals(row.get("status", String.class)),
        is(row, "has_email"),
        is(row, "pref_email"),
        is(row, "pref_bulk_email"),
        ConsentLevel.valueOf(requireNonNull(row.get("consent_level", String.class))),
        is(row, "child"),
        is(row, "guarded"),
        is(row, "subscribed"),
        is(row, "suppressed"));
  }

  private static boolean is(Record row, String column) {
    return Boolean.TRUE.equals(row.get(column, Boolean.class));
  }
}
