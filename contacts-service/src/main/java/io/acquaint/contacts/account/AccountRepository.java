package io.acquaint.contacts.account;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the database. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

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

  /** The accounts whose first person to talk to is this contact, locked. */
  List<Account> lockLedBy(ContactId contact) {
    return find("primaryContactId = ?1 order by id", contact.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
