package io.acquaint.scoring.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ScoringModel, UUID> {

  Optional<ScoringModel> find(ModelId id) {
    return findByIdOptional(id.value());
  }

  Optional<ScoringModel> findForChange(ModelId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  boolean nameTaken(String name, ModelId except) {
    return count(
            "lower(name) = lower(?1) and id <> ?2 and status <> ?3",
            name,
            except.value(),
            ModelStatus.ARCHIVED)
        > 0;
  }

  /** Models that give scores, and those whose activation is under way. */
  List<ScoringModel> scoring() {
    return list("status = ?1 or activationId is not null order by id", ModelStatus.LIVE);
  }
}
