package io.acquaint.contacts.event;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Check-ins in the database. */
@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  CheckIn require(EventId event, UUID id) {
    return findByIdOptional(id)
        .filter(checkIn -> checkIn.eventId.equals(event.value()))
        .orElseThrow(() -> Problems.notFound("check-in", id));
  }

  /** The check-in to the session, or to the event as a whole. */
  Optional<CheckIn> find(Registration registration, @Nullable UUID session) {
    return session == null
        ? find("registrationId = ?1 and sessionId is null", registration.id).firstResultOptional()
        : find("registrationId = ?1 and sessionId = ?2", registration.id, session)
            .firstResultOptional();
  }

  long countOf(SessionId session) {
    return count("sessionId", session.value());
  }
}
