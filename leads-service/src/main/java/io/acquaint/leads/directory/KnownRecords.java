package io.acquaint.leads.directory;

import io.acquaint.kit.problem.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The ids of contacts and accounts that exist. Works inside the caller's transaction. */
@ApplicationScoped
public class KnownRecords {

  private final DSLContext db;
  private final ContactsClient contacts;

  KnownRecords(DSLContext db, ContactsClient contacts) {
    this.db = db;
    this.contacts = contacts;
  }

  /**
   * Adds a finding if the record does not exist. A record that does stays until the transaction
   * ends, so that a deletion which arrives meanwhile sees the lead that was linked to it.
   *
   * @param pointer where the id stood in the body
   */
  public void require(RecordKind kind, @Nullable UUID id, String pointer, Findings findings) {
    if (id == null || hold(kind, id)) {
      return;
    }
    if (!contacts.exists(kind, id)) {
      findings.at(pointer, "unknown_" + kind.noun(), "there is no " + kind.noun() + " " + id);
      return;
    }
    db.execute(
        "insert into " + kind.table() + " (id, version) values (?, 0) on conflict do nothing", id);
    hold(kind, id);
  }

  private boolean hold(RecordKind kind, UUID id) {
    return db.fetchOptional("select 1 from " + kind.table() + " where id = ? for key share", id)
        .isPresent();
  }

  /** Learns ids with their versions, in one statement. */
  public void learn(RecordKind kind, Map<UUID, Long> versions) {
    if (versions.isEmpty()) {
      return;
    }
    db.execute(
        """
        insert into %s as known (id, version)
        select id, version from unnest(?::uuid[], ?::bigint[]) as seen (id, version)
        on conflict (id) do update set version = excluded.version
        where known.version < excluded.version
        """
            .formatted(kind.table()),
        versions.keySet().toArray(UUID[]::new),
        versions.values().toArray(Long[]::new));
  }

  /** Forgets ids; waits for transactions that are linking to them. */
  public void forget(RecordKind kind, Set<UUID> ids) {
    if (!ids.isEmpty()) {
      db.execute(
          "delete from " + kind.table() + " where id = any (?::uuid[])",
          (Object) ids.toArray(UUID[]::new));
    }
  }
}
