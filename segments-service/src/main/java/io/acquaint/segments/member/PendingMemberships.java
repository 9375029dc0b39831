package io.acquaint.segments.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Contacts that wait to be evaluated in a segment: something happened to them while everybody was,
 * or a segment that this one is built on has changed for very many.
 */
@ApplicationScoped
class PendingMemberships {

  private static final String TAKE =
      """
      delete from segment_pending p
      using (select segment_id, contact_id from segment_pending
             where segment_id <> all(?) limit ?) as waiting
      where p.segment_id = waiting.segment_id and p.contact_id = waiting.contact_id
      returning p.segment_id, p.contact_id
      """;

  /** Lets contacts wait, whose rows the caller has locked or whose memberships it has changed. */
  void add(DSLContext db, UUID segment, Collection<UUID> contacts) {
    if (!contacts.isEmpty()) {
      db.execute(
          """
          insert into segment_pending (segment_id, contact_id)
          select ?, unnest(?) on conflict do nothing
          """,
          segment,
          contacts.toArray(UUID[]::new));
    }
  }

  /**
   * Takes some that wait, to be evaluated in the caller's transaction.
   *
   * @param except segments in which everybody is being evaluated
   */
  Map<UUID, Set<UUID>> take(DSLContext db, Set<UUID> except, int limit) {
    Map<UUID, Set<UUID>> work = new HashMap<>();
    db.fetch(TAKE, except.toArray(UUID[]::new), limit)
        .forEach(
            row ->
                work.computeIfAbsent(row.get("segment_id", UUID.class), id -> new HashSet<>())
                    .add(row.get("contact_id", UUID.class)));
    return work;
  }
}
