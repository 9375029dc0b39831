package io.acquaint.contacts.account;

import io.acquaint.contacts.contact.Companies;
import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What contacts need of accounts: the name of a company, and a place to resign. */
@ApplicationScoped
class AccountsForContacts implements Companies, ContactDependents, ContactMoves {

  /** Locked in one order for everybody. */
  private static final String NAMES =
      """
      select id, name from account where id = any (cast(? as uuid[])) order by id for share
      """;

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
    return Optional.ofNullable(namesOf(Set.of(id.value())).get(id.value()));
  }

  @Override
  public Map<UUID, String> namesOf(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      db.fetch(NAMES, (Object) ids.toArray(UUID[]::new))
          .forEach(row -> names.put(row.get("id", UUID.class), row.get("name", String.class)));
    }
    return names;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactsGo(Collection<UUID> ids) {
    change(accounts.lockLedBy(ids), Account::losePrimaryContact);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactMoves(ContactId loser, ContactId survivor) {
    change(
        accounts.lockLedBy(List.of(loser.value())),
        account -> account.followPrimaryContact(survivor.value()));
  }

  private void change(List<Account> led, Consumer<Account> verb) {
    if (led.isEmpty()) {
      return;
    }
    for (Account account : led) {
      verb.accept(account);
      account.touch(clock.instant());
    }
    accounts.flush();
    led.forEach(account -> journal.updated(AccountView.from(account), List.of("primaryContactId")));
  }
}
