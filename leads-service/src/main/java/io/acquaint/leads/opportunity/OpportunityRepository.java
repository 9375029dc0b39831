package io.acquaint.leads.opportunity;

import io.acquaint.kit.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Loads and stores opportunities. */
@ApplicationScoped
class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  Opportunity require(OpportunityId id, LockModeType lock) {
    return findByIdOptional(id.value(), lock)
        .orElseThrow(() -> Problems.notFound("opportunity", id));
  }
}
