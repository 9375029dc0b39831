package io.acquaint.leads.lead;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Loads and stores leads. */
@ApplicationScoped
class LeadRepository implements PanacheRepositoryBase<Lead, UUID> {

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  Lead require(LeadId id) {
    return findByIdOptional(id.value()).orElseThrow(() -> Problems.notFound("lead", id));
  }

  /**
   * Loads the lead to change it: others who want to change it wait.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  Lead requireForChange(LeadId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("lead", id));
  }

  /** Locks those that still exist, in the order of their ids, so that two batches cannot block. */
  List<Lead> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
