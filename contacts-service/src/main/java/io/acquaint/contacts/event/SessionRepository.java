package io.acquaint.contacts.event;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the database. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

  /** The session, if the event has it. */
  Optional<Session> find(EventId event, SessionId id) {
    return findByIdOptional(id.value()).filter(session -> session.eventId.equals(event.value()));
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  Session require(EventId event, SessionId id) {
    return find(event, id).orElseThrow(() -> Problems.notFound("session", id));
  }

  /** The first session of an event that begins before an instant. */
  Optional<Session> firstBeginningBefore(EventId event, Instant instant) {
    return find("eventId = ?1 and startsAt < ?2 order by startsAt, id", event.value(), instant)
        .firstResultOptional();
  }

  /** The last session of an event that ends after an instant. */
  Optional<Session> lastEndingAfter(EventId event, Instant instant) {
    return find("eventId = ?1 and endsAt > ?2 order by endsAt desc, id", event.value(), instant)
        .firstResultOptional();
  }

  /** The session, with its row locked until the transaction ends. */
  Session lock(EventId event, SessionId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .filter(session -> session.eventId.equals(event.value()))
        .orElseThrow(() -> Problems.notFound("session", id));
  }
}
