package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Subscriptions in the database. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

  private final DSLContext db;
  private final ContactRows rows;

  SubscriptionRepository(DSLContext db) {
    this.db = db;
    this.rows = new ContactRows(db, "subscription");
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

  List<Subscription> ofAll(Collection<UUID> contacts) {
    return list("contactId in ?1 order by contactId, id", contacts);
  }

  /** Those of the contacts that were ever on a list. */
  Set<UUID> subscribed(Collection<UUID> contacts) {
    return rows.among(contacts);
  }

  /** The next subscriptions of a list by id, locked. */
  List<Subscription> lockSomeOf(ListId list, UUID after, int limit) {
    return find("listId = ?1 and id > ?2 order by id", list.value(), after)
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
