package io.acquaint.contacts.event;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

  /** The session, with its row locked until the transaction ends. */
  Session lock(EventId event, SessionId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .filter(session -> session.eventId.equals(event.value()))
        .orElseThrow(() -> Problems.notFound("session", id));
  }
}
