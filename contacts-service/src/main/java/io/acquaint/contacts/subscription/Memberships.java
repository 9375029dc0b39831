package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.Subscription.Move;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The verbs of subscriptions, each told to the world. They work inside the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Memberships {

  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final SubscriptionRepository subscriptions;
  private final SubscriptionJournal journal;
  private final Caller caller;
  private final AppClock clock;
  private final IdSource ids;

  Memberships(
      SubscriptionRepository subscriptions,
      SubscriptionJournal journal,
      Caller caller,
      AppClock clock,
      IdSource ids) {
    this.subscriptions = subscriptions;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.ids = ids;
  }

  /** Puts a contact on a list; who is on it stays as it is. */
  SubscriptionView join(ContactId contact, SubscriptionList list, Move move) {
    Optional<Subscription> known = subscriptions.lock(contact, list.listId());
    if (known.isPresent() && known.get().isJoined()) {
      return SubscriptionView.from(known.get());
    }
    Subscription subscription =
        known.orElseGet(() -> Subscription.first(ids.next(), contact, list, move));
    if (known.isPresent()) {
      subscription.join(move);
      subscriptions.flush();
    } else {
      subscriptions.persistAndFlush(subscription);
    }
    SubscriptionView view = SubscriptionView.from(subscription);
    journal.joined(view);
    return view;
  }

  /**
   * Takes a contact off a list.
   *
   * @return false if it is not on it, or joined after the move
   */
  boolean leave(ContactId contact, ListId list, Move move) {
    Optional<Subscription> known =
        subscriptions
            .lock(contact, list)
            .filter(Subscription::isJoined)
            .filter(subscription -> !subscription.joinedAt.isAfter(move.at()));
    known.ifPresent(subscription -> leave(subscription, move));
    return known.isPresent();
  }

  /** Carries the new name of a list to all who are or were on it. */
  void listIsCalled(ListId list, String name) {
    Instant now = clock.instant();
    each(
        list,
        some -> {
          some.forEach(subscription -> subscription.listIsCalled(name, now));
          subscriptions.flush();
          some.forEach(subscription -> journal.restated(SubscriptionView.from(subscription)));
        });
  }

  /** Takes everybody off a list that is about to go. */
  void listGoes(ListId list) {
    var move = new Move(How.LIST_DELETED, caller.name(), null, clock.instant());
    each(
        list,
        some -> {
          some.stream().filter(Subscription::isJoined).forEach(s -> leave(s, move));
          some.forEach(this::forget);
          subscriptions.flush();
        });
  }

  /** Removes the subscriptions of contacts that are about to go. */
  void contactsGo(Collection<UUID> contacts) {
    subscriptions.ofAll(contacts).forEach(this::forget);
    subscriptions.flush();
  }

  /**
   * Gives the subscriptions of a contact to another; of two for one list the later decision stays.
   */
  void move(ContactId loser, ContactId survivor) {
    Instant now = clock.instant();
    for (Subscription theirs : subscriptions.of(loser)) {
      Optional<Subscription> own = subscriptions.lock(survivor, new ListId(theirs.listId));
      if (own.isEmpty()) {
        Subscription taken = Subscription.handedOver(ids.next(), survivor, theirs, now);
        subscriptions.persistAndFlush(taken);
        journal.restated(SubscriptionView.from(taken));
      } else if (own.get().decidedAt().isBefore(theirs.decidedAt())) {
        own.get().takeOver(theirs, now);
        subscriptions.flush();
        journal.restated(SubscriptionView.from(own.get()));
      }
      forget(theirs);
    }
    subscriptions.flush();
  }

  private void leave(Subscription subscription, Move move) {
    subscription.leave(move);
    subscriptions.flush();
    journal.left(SubscriptionView.from(subscription));
  }

  private void forget(Subscription subscription) {
    journal.forgotten(subscription);
    subscriptions.delete(subscription);
  }

  private void each(ListId list, Consumer<List<Subscription>> work) {
    List<Subscription> some = subscriptions.lockSomeOf(list, FIRST, BATCH);
    while (!some.isEmpty()) {
      work.accept(some);
      UUID last = some.getLast().id;
      subscriptions.getEntityManager().clear();
      some = subscriptions.lockSomeOf(list, last, BATCH);
    }
  }
}
