package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.AccountId;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The people of one company, for the account feature. */
@ApplicationScoped
public class ContactsOfAccount {

  private static final int BATCH = 200;

  private final ContactRepository contacts;
  private final ContactJournal journal;
  private final ListEngine lists;
  private final DSLContext db;
  private final AppClock clock;

  ContactsOfAccount(
      ContactRepository contacts,
      ContactJournal journal,
      ListEngine lists,
      DSLContext db,
      AppClock clock) {
    this.contacts = contacts;
    this.journal = journal;
    this.lists = lists;
    this.db = db;
    this.clock = clock;
  }

  /** A page of them. */
  public PageView<ContactView> page(AccountId account, ListQuery query) {
    return lists.page(
        ContactListing.LISTING,
        query
            .within(DSL.condition("t.account_id = ?", account.value()))
            .within(ContactListing.NOT_MERGED),
        ContactView::from);
  }

  /** How many there are. */
  public long count(AccountId account) {
    return contacts.countOf(account);
  }

  /** Those of the accounts that have any. */
  public Set<UUID> among(Collection<UUID> accounts) {
    return contacts.accountsWithContacts(accounts);
  }

  /** Lets them leave the company, each as a change of its own. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void detach(AccountId account) {
    List<Contact> some;
    do {
      some = contacts.lockSomeOf(account, BATCH);
      some.forEach(contact -> contact.leaveAccount(clock.instant()));
      contacts.flush();
      some.forEach(contact -> journal.updated(ContactView.from(contact), List.of("accountId")));
      contacts.getEntityManager().clear();
    } while (some.size() == BATCH);
  }

  /** Lets q= find them under the company's new name. They do not change by it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void renamed(AccountId account, String name) {
    db.execute(
        "update contact set company_name = ? where account_id = cast(? as uuid)",
        name,
        account.value());
  }
}
