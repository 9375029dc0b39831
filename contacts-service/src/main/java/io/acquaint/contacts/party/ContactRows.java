package io.acquaint.contacts.party;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Finds which of many contacts have rows in a table, in one statement and along its index. */
public final class ContactRows {

  private final DSLContext db;
  private final String find;

  /**
   * @param table a table or view with a {@code contact_id}; a constant of the program
   */
  public ContactRows(DSLContext db, String table) {
    this.db = db;
    this.find =
        """
        select c.id
          from unnest(cast(? as uuid[])) as c (id)
          cross join lateral (select 1 from %s t where t.contact_id = c.id limit 1) as one
        """
            .formatted(table);
  }

  /** Those of the contacts that have any. */
  public Set<UUID> among(Collection<UUID> contacts) {
    return new HashSet<>(
        db.fetch(find, (Object) contacts.toArray(UUID[]::new)).map(row -> row.get(0, UUID.class)));
  }
}
