package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.db.BulkInsert;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Contacts in the database. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

  private final BulkInsert bulk;

  ContactRepository(BulkInsert bulk) {
    this.bulk = bulk;
  }

  /** Writes many new ones in one go; they are not managed afterwards. */
  void insertAll(List<Contact> fresh) {
    bulk.insert(Contact.class, fresh);
  }

  Optional<Contact> find(ContactId id) {
    return findByIdOptional(id.value());
  }

  /** The contact, with its row locked until the transaction ends. */
  Optional<Contact> lock(ContactId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The contact, which nobody can change until the transaction ends. */
  Optional<Contact> hold(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
  }

  /** Those of the contacts that exist, locked in one order for everybody. */
  List<Contact> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** Who took over from those that were merged; the others themselves. */
  Set<UUID> survivorsOf(Collection<UUID> ids) {
    return find("id in ?1", ids).stream()
        .map(contact -> contact.mergedIntoId == null ? contact.id : contact.mergedIntoId)
        .collect(Collectors.toSet());
  }

  /** The records that were merged into one of these, locked. */
  List<Contact> lockMergedInto(Collection<UUID> ids) {
    return find("mergedIntoId in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The children who have one of these as guardian, locked. */
  List<Contact> lockWardsOf(Collection<UUID> ids) {
    return find("guardianId in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those of the contacts that are the guardian of a child. */
  Set<UUID> guardiansAmong(Collection<UUID> ids) {
    return distinct("select distinct guardianId from Contact where guardianId in ?1", ids);
  }

  /** Those of the accounts that have contacts. */
  Set<UUID> accountsWithContacts(Collection<UUID> accounts) {
    return distinct("select distinct accountId from Contact where accountId in ?1", accounts);
  }

  private Set<UUID> distinct(String query, Collection<UUID> ids) {
    return Set.copyOf(
        getEntityManager().createQuery(query, UUID.class).setParameter(1, ids).getResultList());
  }

  boolean isGuardian(UUID id) {
    return count("guardianId", id) > 0;
  }

  long countOf(AccountId account) {
    return count("accountId", account.value());
  }

  /** The next contacts of an account, locked. */
  List<Contact> lockSomeOf(AccountId account, int limit) {
    return find("accountId = ?1 order by id", account.value())
        .page(0, limit)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
