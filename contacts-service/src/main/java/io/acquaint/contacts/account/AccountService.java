package io.acquaint.contacts.account;

import io.acquaint.contacts.attribute.RegisteredAttributes;
import io.acquaint.contacts.contact.ContactView;
import io.acquaint.contacts.contact.ContactsOfAccount;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.contacts.party.ExternalIds;
import io.acquaint.contacts.party.PhoneNumber;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.intake.Made;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What can be done with one account. Each public method is one transaction. */
@ApplicationScoped
class AccountService {

  private final AccountRepository accounts;
  private final AccountRules rules;
  private final AccountJournal journal;
  private final ContactsOfAccount contacts;
  private final ExternalIds externalIds;
  private final AppClock clock;
  private final IdSource ids;

  AccountService(
      AccountRepository accounts,
      AccountRules rules,
      AccountJournal journal,
      ContactsOfAccount contacts,
      DSLContext db,
      AppClock clock,
      IdSource ids) {
    this.accounts = accounts;
    this.rules = rules;
    this.journal = journal;
    this.contacts = contacts;
    this.externalIds = new ExternalIds(db, "account_external_id", "account_id");
    this.clock = clock;
    this.ids = ids;
  }

  /** Creates an account. */
  @Transactional
  public AccountView create(AccountRequest request) {
    return add(request);
  }

  /** Reads an account, in one statement and without a transaction. */
  public AccountView get(AccountId id) {
    return AccountView.from(accounts.find(id).orElseThrow(() -> AccountProblems.notFound(id)));
  }

  /** A page of the people of an account. */
  public PageView<ContactView> contacts(AccountId id, ListQuery query) {
    if (accounts.find(id).isEmpty()) {
      throw AccountProblems.notFound(id);
    }
    return contacts.page(id, query);
  }

  @Transactional
  AccountView change(AccountId id, MergePatch<AccountRequest> patch, @Nullable String ifMatch) {
    return edit(id, patch, ifMatch);
  }

  /** Changes an account inside the caller's transaction. */
  AccountView edit(AccountId id, MergePatch<AccountRequest> patch, @Nullable String ifMatch) {
    Account account = locked(id);
    IfMatch.require(ifMatch, account.version);
    return update(account, patch.applyTo(AccountRequest.of(account)));
  }

  /** Creates or replaces the account that another system knows by its own id. */
  @Transactional
  Upserted put(String source, String externalId, AccountRequest request, @Nullable String ifMatch) {
    externalIds.lock(source, externalId);
    Optional<UUID> known = externalIds.find(source, externalId);
    if (known.isEmpty()) {
      return new Upserted(true, add(request.knownAs(source, externalId, Map.of())));
    }
    Account account = locked(new AccountId(known.get()));
    IfMatch.check(ifMatch, account.version);
    AccountRequest whole = request.knownAs(source, externalId, account.externalIds);
    return new Upserted(false, update(account, whole));
  }

  /**
   * Deletes an account.
   *
   * @param detach lets its contacts leave it; without, an account with contacts stays
   */
  @Transactional
  void delete(AccountId id, boolean detach, @Nullable String ifMatch) {
    remove(id, detach, ifMatch);
  }

  /** Deletes an account inside the caller's transaction. */
  void remove(AccountId id, boolean detach, @Nullable String ifMatch) {
    Account account = locked(id);
    IfMatch.check(ifMatch, account.version);
    if (accounts.hasSubsidiaries(id)) {
      throw AccountProblems.hasSubsidiaries(id);
    }
    AccountView last = AccountView.from(account);
    if (detach) {
      contacts.detach(id);
    } else {
      long count = contacts.count(id);
      if (count > 0) {
        throw AccountProblems.hasContacts(id, count);
      }
    }
    accounts.deleteById(id.value());
    accounts.flush();
    journal.deleted(List.of(last));
  }

  /**
   * Creates accounts inside the caller's transaction, in few statements; each is answered on its
   * own.
   */
  List<Made> addAll(List<AccountRequest> requests) {
    var made = new ArrayList<Made>(requests.size());
    var admitted = new LinkedHashMap<UUID, Account>();
    RegisteredAttributes registered = rules.registered(requests);
    for (AccountRequest request : requests) {
      try {
        Account account = prepared(request, registered);
        admitted.put(account.id, account);
        made.add(Made.of(account.id, account.version));
      } catch (ProblemException refused) {
        made.add(Made.refused(refused));
      }
    }
    Map<UUID, ProblemException> taken = claimed(admitted.values());
    made.replaceAll(each -> each.unless(taken));
    admitted.keySet().removeAll(taken.keySet());
    List<Account> added = List.copyOf(admitted.values());
    accounts.insertAll(added);
    journal.created(added.stream().map(AccountView::from).toList());
    accounts.getEntityManager().clear();
    return made;
  }

  /** Why records cannot have the external ids that they bring. */
  private Map<UUID, ProblemException> claimed(Collection<Account> fresh) {
    Map<UUID, Map<String, String>> wanted = new LinkedHashMap<>();
    fresh.forEach(account -> wanted.put(account.id, account.externalIds));
    return externalIds.claimAll(wanted);
  }

  /** Changes an account inside the caller's transaction. */
  AccountView change(AccountId id, UnaryOperator<AccountRequest> edit) {
    Account account = locked(id);
    return update(account, edit.apply(AccountRequest.of(account)));
  }

  /** The versions of those of the accounts that are there, which are locked. */
  Map<UUID, Long> lockVersions(Collection<UUID> ids) {
    return accounts.lockAll(ids).stream().collect(Collectors.toMap(Account::id, Account::version));
  }

  /** Those of the accounts that people or other accounts belong to. */
  Set<UUID> inUse(Collection<UUID> ids) {
    Set<UUID> used = new HashSet<>(contacts.among(ids));
    used.addAll(accounts.withSubsidiaries(ids));
    return used;
  }

  /** Removes accounts that nothing belongs to, inside the caller's transaction. */
  void removeUnused(Collection<UUID> ids) {
    List<Account> going = accounts.lockAll(ids);
    List<AccountView> last = going.stream().map(AccountView::from).toList();
    going.forEach(accounts::delete);
    accounts.flush();
    journal.deleted(last);
  }

  private Account prepared(AccountRequest request, RegisteredAttributes registered) {
    var id = new AccountId(ids.next());
    PhoneNumber phone = rules.admit(id, request, registered, Map.of()).orElse(null);
    return Account.create(id, request, phone, clock.instant());
  }

  /** Creates an account inside the caller's transaction. */
  AccountView add(AccountRequest request) {
    Account account = prepared(request, rules.registered(List.of(request)));
    externalIds.replace(account.id, Map.of(), account.externalIds);
    accounts.persistAndFlush(account);
    AccountView view = AccountView.from(account);
    journal.created(view);
    return view;
  }

  private AccountView update(Account account, AccountRequest after) {
    AccountRequest before = AccountRequest.of(account);
    Map<String, String> idsBefore = account.externalIds;
    var id = new AccountId(account.id);
    RegisteredAttributes registered = rules.registered(List.of(after));
    account.describe(after, rules.admit(id, after, registered, account.attributes).orElse(null));
    List<String> changed = ChangedFields.between(before, AccountRequest.of(account));
    if (changed.isEmpty()) {
      return AccountView.from(account);
    }
    account.touch(clock.instant());
    accounts.flush();
    externalIds.replace(account.id, idsBefore, account.externalIds);
    if (changed.contains("name")) {
      contacts.renamed(id, account.name);
    }
    AccountView view = AccountView.from(account);
    journal.updated(view, changed);
    return view;
  }

  private Account locked(AccountId id) {
    return accounts.lock(id).orElseThrow(() -> AccountProblems.notFound(id));
  }
}
