package io.acquaint.contacts.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Marketing events in the database. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<MarketingEvent, UUID> {

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  MarketingEvent require(EventId id) {
    return findByIdOptional(id.value()).orElseThrow(() -> EventProblems.notFound(id));
  }

  /**
   * The event, with its row locked until the transaction ends: whoever writes beside it waits.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  MarketingEvent lock(EventId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> EventProblems.notFound(id));
  }
}
