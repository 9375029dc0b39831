package io.acquaint.contacts.account;

import io.acquaint.contacts.contact.Companies;
import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** What contacts need of accounts: the name of a company, and a place to resign. */
@ApplicationScoped
class AccountsForContacts implements Companies, ContactDependents {

  private final AccountRepository accounts;
  private final AccountJournal journal;
  private final DSLContext db;
  private final AppClock clock;

  AccountsForContacts(
      AccountRepository accounts, AccountJournal journal, DSLContext db, AppClock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Optional<String> nameOf(AccountId id) {
    return db.resultQuery(
            "select name from account where id = cast(? as uuid) for share", id.value())
        .fetchOptional(row -> row.get(0, String.class));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactGoes(ContactId id) {
    List<Account> led = accounts.lockLedBy(id);
    for (Account account : led) {
      account.losePrimaryContact();
      account.touch(clock.instant());
    }
    accounts.flush();
    led.forEach(account -> journal.updated(AccountView.from(account), List.of("primaryContactId")));
  }
}
