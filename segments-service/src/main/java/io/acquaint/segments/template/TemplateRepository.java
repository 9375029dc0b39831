package io.acquaint.segments.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<SegmentTemplate, UUID> {

  Optional<SegmentTemplate> find(TemplateId id) {
    return findByIdOptional(id.value());
  }

  Optional<SegmentTemplate> findForChange(TemplateId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  boolean nameTaken(String name, TemplateId except) {
    return count("lower(name) = lower(?1) and id <> ?2", name, except.value()) > 0;
  }
}
