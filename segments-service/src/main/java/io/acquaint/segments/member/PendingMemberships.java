package io.acquaint.segments.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Contacts that wait to be evaluated in a segment: something happened to them while everybody was,
 * or a segment that this one is built on has changed for very many, or for somebody they depend on.
 *
 * <p>Rows are only added, also where one is there already: nobody who lets a contact wait waits
 * himself for whoever does the same, or evaluates it at the moment and would not see his changes.
 */
@ApplicationScoped
class PendingMemberships {

  private static final String TAKE =
      """
      delete from segment_pending
      where ctid = any(array(
        select ctid from segment_pending where segment_id <> all(?) limit ?))
      returning segment_id, contact_id
      """;

  /** Tells this process's worker, once the transaction has committed. */
  record Waiting() {}

  /** A contact that waits, and the segment it waits in. */
  record Place(UUID segment, UUID contact) {}

  private final Event<Waiting> waiting;

  PendingMemberships(Event<Waiting> waiting) {
    this.waiting = waiting;
  }

  /** Lets contacts wait for the end of an evaluation of everybody. */
  void add(DSLContext db, Map<UUID, ? extends Collection<UUID>> work) {
    List<UUID> segments = new ArrayList<>();
    List<UUID> contacts = new ArrayList<>();
    work.forEach(
        (segment, some) ->
            some.forEach(
                contact -> {
                  segments.add(segment);
                  contacts.add(contact);
                }));
    if (!contacts.isEmpty()) {
      db.execute(
          """
          insert into segment_pending (segment_id, contact_id)
          select * from unnest(cast(? as uuid[]), cast(? as uuid[]))
          """,
          segments.toArray(UUID[]::new),
          contacts.toArray(UUID[]::new));
    }
  }

  /** Lets contacts wait for a transaction of their own, which comes as soon as this one ends. */
  void addAtOnce(DSLContext db, Map<UUID, ? extends Collection<UUID>> work) {
    if (!work.isEmpty()) {
      add(db, work);
      waiting.fire(new Waiting());
    }
  }

  /**
   * Takes some that wait, to be evaluated in the caller's transaction; one may come repeatedly.
   *
   * @param except segments in which everybody is being evaluated
   */
  List<Place> take(DSLContext db, Set<UUID> except, int limit) {
    return db.fetch(TAKE, except.toArray(UUID[]::new), limit)
        .map(
            row -> new Place(row.get("segment_id", UUID.class), row.get("contact_id", UUID.class)));
  }
}
