package io.acquaint.contacts.account;

import io.acquaint.contacts.contact.Companies;
import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What contacts need of accounts: the name of a company, and a place to resign. */
@ApplicationScoped
class AccountsForContacts implements Companies, ContactDependents, ContactMoves {

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
    change(accounts.lockLedBy(id), Account::losePrimaryContact);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactMoves(ContactId loser, ContactId survivor) {
    change(accounts.lockLedBy(loser), account -> account.followPrimaryContact(survivor.value()));
  }

  private void change(List<Account> led, Consumer<Account> verb) {
    for (Account account : led) {
      verb.accept(account);
      account.touch(clock.instant());
    }
    accounts.flush();
    led.forEach(account -> journal.updated(AccountView.from(account), List.of("primaryContactId")));
  }
}
