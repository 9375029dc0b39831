package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.db.BulkInsert;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts in the database. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  private final BulkInsert bulk;

  AccountRepository(BulkInsert bulk) {
    this.bulk = bulk;
  }

  /** Writes many new ones in one go; they are not managed afterwards. */
  void insertAll(List<Account> fresh) {
    bulk.insert(Account.class, fresh);
  }

  Optional<Account> find(AccountId id) {
    return findByIdOptional(id.value());
  }

  /** The account, with its row locked until the transaction ends. */
  Optional<Account> lock(AccountId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of the accounts that exist, locked in one order for everybody. */
  List<Account> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  boolean hasSubsidiaries(AccountId id) {
    return count("parentAccountId", id.value()) > 0;
  }

  /** Those of the accounts that others belong to. */
  Set<UUID> withSubsidiaries(Collection<UUID> ids) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select distinct parentAccountId from Account where parentAccountId in ?1",
                UUID.class)
            .setParameter(1, ids)
            .getResultList());
  }

  /** The accounts whose first person to talk to is one of these contacts, locked. */
  List<Account> lockLedBy(Collection<UUID> contacts) {
    return find("primaryContactId in ?1 order by id", contacts)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
