package io.acquaint.referrals.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

  Optional<Partner> find(PartnerId id) {
    return findByIdOptional(id.value());
  }

  Optional<Partner> findForChange(PartnerId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  boolean nameTaken(String name, PartnerId except) {
    return count("lower(name) = lower(?1) and id <> ?2", name, except.value()) > 0;
  }
}
