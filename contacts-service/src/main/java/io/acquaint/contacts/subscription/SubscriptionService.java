package io.acquaint.contacts.subscription;

import io.acquaint.contacts.confirmation.Confirmable;
import io.acquaint.contacts.confirmation.ConfirmationView;
import io.acquaint.contacts.confirmation.Confirmations;
import io.acquaint.contacts.confirmation.Purpose;
import io.acquaint.contacts.confirmation.Wish;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.Subscription.Move;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Puts contacts on lists and takes them off, as users and other systems ask for it. */
@ApplicationScoped
class SubscriptionService implements Confirmable {

  private final SubscriptionListRepository lists;
  private final SubscriptionRepository subscriptions;
  private final Memberships memberships;
  private final Confirmations confirmations;
  private final ContactService contacts;
  private final ListEngine engine;
  private final Caller caller;
  private final AppClock clock;

  SubscriptionService(
      SubscriptionListRepository lists,
      SubscriptionRepository subscriptions,
      Memberships memberships,
      Confirmations confirmations,
      ContactService contacts,
      ListEngine engine,
      Caller caller,
      AppClock clock) {
    this.lists = lists;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.confirmations = confirmations;
    this.contacts = contacts;
    this.engine = engine;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What became of a request: exactly one is there.
   *
   * @param waiting what the contact must confirm first
   */
  record Outcome(@Nullable SubscriptionView joined, @Nullable ConfirmationView waiting) {}

  /** A page of the lists of a contact. */
  PageView<SubscriptionView> of(ContactId contact, ListQuery query) {
    contacts.get(contact);
    return engine.page(
        SubscriptionListing.LISTING,
        query.within(DSL.condition("t.contact_id = ?", contact.value())),
        SubscriptionView::from);
  }

  @Transactional
  Outcome join(ContactId contact, ListId id, @Nullable SubscriptionRequest request) {
    contacts.hold(contact);
    SubscriptionList list = held(id);
    boolean joined = subscriptions.lock(contact, id).filter(Subscription::isJoined).isPresent();
    String formId = request == null ? null : request.formId();
    var move = new Move(how(formId), caller.name(), formId, clock.instant());
    if (!joined && list.doubleOptIn) {
      return new Outcome(null, confirmations.ask(wish(contact, id, move)));
    }
    return new Outcome(memberships.join(contact, list, move), null);
  }

  @Transactional
  void leave(ContactId contact, ListId id) {
    contacts.hold(contact);
    held(id);
    boolean waited = confirmations.withdraw(contact, Purpose.SUBSCRIPTION, id.value());
    var move = new Move(how(null), caller.name(), null, clock.instant());
    if (!memberships.leave(contact, id, move) && !waited) {
      throw SubscriptionProblems.notOnList(contact, id);
    }
  }

  @Override
  public Purpose purpose() {
    return Purpose.SUBSCRIPTION;
  }

  @Override
  public void confirmed(Wish wish) {
    UUID id = wish.listId();
    String how = wish.how();
    if (id == null || how == null) {
      throw new IllegalStateException("A wish to join names no list");
    }
    memberships.join(
        wish.contact(),
        held(new ListId(id)),
        new Move(How.valueOf(how), wish.requestedBy(), wish.formId(), clock.instant()));
  }

  private static Wish wish(ContactId contact, ListId list, Move move) {
    return new Wish(
        contact,
        Purpose.SUBSCRIPTION,
        list.value(),
        null,
        move.how().name(),
        move.formId(),
        null,
        move.by(),
        move.at());
  }

  private How how(@Nullable String formId) {
    if (formId != null) {
      return How.FORM;
    }
    return caller.hasRole(Roles.INTEGRATION) ? How.INTEGRATION : How.USER;
  }

  private SubscriptionList held(ListId id) {
    return lists.hold(id).orElseThrow(() -> SubscriptionProblems.noList(id));
  }
}
