package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.ContactId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Subscriptions in the database. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

  private final DSLContext db;

  SubscriptionRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * The subscription, if there ever was one. Whoever else decides about it waits until the
   * transaction ends, also when there is no row yet.
   */
  Optional<Subscription> lock(ContactId contact, ListId list) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 4713))",
        contact.value() + " " + list.value());
    return find("contactId = ?1 and listId = ?2", contact.value(), list.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  List<Subscription> of(ContactId contact) {
    return list("contactId = ?1 order by id", contact.value());
  }

  /** The next subscriptions of a list by id, locked. */
  List<Subscription> lockSomeOf(ListId list, UUID after, int limit) {
    return find("listId = ?1 and id > ?2 order by id", list.value(), after)
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
