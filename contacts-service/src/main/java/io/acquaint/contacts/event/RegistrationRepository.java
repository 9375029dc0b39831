package io.acquaint.contacts.event;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Registrations in the database. Who writes has locked their event before. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

  private static final String QUEUE =
      """
      select id from registration
       where event_id = cast(? as uuid) and status = 'WAITLISTED'
       order by arrival limit ?
      """;

  private final DSLContext db;

  RegistrationRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  Registration require(RegistrationId id) {
    return findByIdOptional(id.value()).orElseThrow(() -> Problems.notFound("registration", id));
  }

  /**
   * The event of a registration, read before the event is locked.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  EventId eventOf(RegistrationId id) {
    return db.resultQuery(
            "select event_id from registration where id = cast(? as uuid)", id.value())
        .fetchOptional(row -> new EventId(row.get(0, UUID.class)))
        .orElseThrow(() -> Problems.notFound("registration", id));
  }

  Registration lock(RegistrationId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("registration", id));
  }

  /** The registration of a contact that is not cancelled. */
  Optional<Registration> active(EventId event, UUID contact) {
    return find(
            "eventId = ?1 and contactId = ?2 and status <> ?3",
            event.value(),
            contact,
            RegistrationStatus.CANCELLED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The first in the queue of an event, locked, in the order of arrival. */
  List<Registration> firstInQueue(EventId event, int limit) {
    return db.fetch(QUEUE, event.value(), limit)
        .map(row -> lock(new RegistrationId(row.get(0, UUID.class))));
  }

  boolean existFor(EventId event) {
    return count("eventId", event.value()) > 0;
  }

  /** Some registrations of an event, locked, by id after the last one seen. */
  List<Registration> lockSomeOf(EventId event, UUID after, int limit) {
    return find("eventId = ?1 and id > ?2 order by id", event.value(), after)
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The events that contacts registered for, in the order in which they are to be locked. */
  List<EventId> eventsOf(Collection<UUID> contacts) {
    return db.resultQuery(
            """
            select distinct event_id from registration
             where contact_id = any (cast(? as uuid[])) order by event_id
            """,
            (Object) contacts.toArray(UUID[]::new))
        .fetch(row -> new EventId(row.get(0, UUID.class)));
  }

  List<Registration> lockAllOf(Collection<UUID> contacts) {
    return find("contactId in ?1 order by id", contacts)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
