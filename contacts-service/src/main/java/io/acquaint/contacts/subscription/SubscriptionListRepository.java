package io.acquaint.contacts.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscription lists in the database. */
@ApplicationScoped
class SubscriptionListRepository implements PanacheRepositoryBase<SubscriptionList, UUID> {

  Optional<SubscriptionList> find(ListId id) {
    return findByIdOptional(id.value());
  }

  /** The list, locked until the transaction ends. */
  Optional<SubscriptionList> lock(ListId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The list, which can neither be renamed nor deleted until the transaction ends. */
  Optional<SubscriptionList> hold(ListId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
  }

  /** Those that contacts see. */
  List<SubscriptionList> inSubscriptionCenter() {
    return list("inSubscriptionCenter = true order by name, id");
  }
}
