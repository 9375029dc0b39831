package io.acquaint.contacts.contact;

import io.acquaint.contacts.confirmation.Confirmable;
import io.acquaint.contacts.confirmation.ConfirmationView;
import io.acquaint.contacts.confirmation.Confirmations;
import io.acquaint.contacts.confirmation.Purpose;
import io.acquaint.contacts.confirmation.Wish;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactsConfig;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a contact has agreed to. Less takes effect at once. More waits for the contact's
 * confirmation where double opt-in is on, and a child needs a guardian for it.
 */
@ApplicationScoped
class ConsentService implements Confirmable {

  private final ContactService contacts;
  private final ContactRepository repository;
  private final ContactJournal journal;
  private final ConsentHistory history;
  private final Confirmations confirmations;
  private final ContactsConfig config;
  private final ListEngine lists;
  private final Caller caller;
  private final AppClock clock;

  ConsentService(
      ContactService contacts,
      ContactRepository repository,
      ContactJournal journal,
      ConsentHistory history,
      Confirmations confirmations,
      ContactsConfig config,
      ListEngine lists,
      Caller caller,
      AppClock clock) {
    this.contacts = contacts;
    this.repository = repository;
    this.journal = journal;
    this.history = history;
    this.confirmations = confirmations;
    this.config = config;
    this.lists = lists;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What became of a request: exactly one is there.
   *
   * @param changed the contact, if the level is what was asked for
   * @param waiting what the contact must confirm first
   */
  record Outcome(@Nullable ContactView changed, @Nullable ConfirmationView waiting) {}

  /** Records a level of consent. The same level again is kept too: it has its own reason. */
  @Transactional
  Outcome set(ContactId id, ConsentRequest request, @Nullable String ifMatch) {
    Contact contact = contacts.locked(id);
    IfMatch.check(ifMatch, contact.version);
    guardianStands(contact, request.level());
    Instant now = clock.instant();
    boolean raises = request.level().compareTo(contact.consent.level()) > 0;
    if (raises && config.doubleOptIn()) {
      return new Outcome(null, confirmations.ask(wish(id, request, now)));
    }
    confirmations.withdraw(id, Purpose.CONSENT, null);
    return new Outcome(apply(contact, Consent.given(request, caller.name(), now), null), null);
  }

  /** A page of all changes, newest first unless the query sorts otherwise. */
  PageView<ConsentChangeView> changes(ContactId id, ListQuery query) {
    return lists.page(
        ConsentChangeListing.LISTING,
        query.within(DSL.condition("t.contact_id = ?", id.value())),
        change -> change);
  }

  @Override
  public Purpose purpose() {
    return Purpose.CONSENT;
  }

  @Override
  public void confirmed(Wish wish) {
    Contact contact = contacts.locked(wish.contact());
    ConsentLevel level = ConsentLevel.valueOf(String.valueOf(wish.level()));
    if (level.compareTo(contact.consent.level()) <= 0) {
      return; // it got there on another way
    }
    guardianStands(contact, level);
    apply(
        contact,
        new Consent(
            level, clock.instant(), wish.requestedBy(), wish.formId(), wish.justification()),
        wish.requestedAt());
  }

  private ContactView apply(Contact contact, Consent consent, @Nullable Instant requestedAt) {
    ConsentLevel before = contact.consent.level();
    contact.consentTo(consent, clock.instant());
    repository.flush();
    history.keep(before, contact, requestedAt);
    ContactView view = ContactView.from(contact);
    journal.consentChanged(view);
    return view;
  }

  private Wish wish(ContactId id, ConsentRequest request, Instant now) {
    return new Wish(
        id,
        Purpose.CONSENT,
        null,
        request.level().name(),
        null,
        request.formId(),
        request.justification(),
        caller.name(),
        now);
  }

  private static void guardianStands(Contact contact, ConsentLevel level) {
    if (ContactRules.needsGuardian(contact, level)) {
      throw Problems.unprocessable(
          List.of(
              Finding.at(
                  "/level", "guardian_required", "needs a guardian: the contact is a child")));
    }
  }
}
