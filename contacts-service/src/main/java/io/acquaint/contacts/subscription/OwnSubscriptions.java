package io.acquaint.contacts.subscription;

import static java.util.stream.Collectors.toSet;

import io.acquaint.contacts.confirmation.Confirmations;
import io.acquaint.contacts.confirmation.Purpose;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.Subscription.Move;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact does to its subscriptions itself. It proved that the address is its own by the
 * link in a mail, so nothing waits for a confirmation. Only the lists that it may see count.
 */
@ApplicationScoped
public class OwnSubscriptions {

  private static final String CONTACT = "contact";

  private final SubscriptionListRepository lists;
  private final SubscriptionRepository subscriptions;
  private final Memberships memberships;
  private final Confirmations confirmations;

  OwnSubscriptions(
      SubscriptionListRepository lists,
      SubscriptionRepository subscriptions,
      Memberships memberships,
      Confirmations confirmations) {
    this.lists = lists;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.confirmations = confirmations;
  }

  /** A list as a contact sees it. */
  public record Choice(UUID id, String name, @Nullable String description, boolean joined) {}

  /** All lists that a contact sees, by name. */
  public List<Choice> choices(ContactId contact) {
    Set<UUID> joined =
        subscriptions.of(contact).stream()
            .filter(Subscription::isJoined)
            .map(subscription -> subscription.listId)
            .collect(toSet());
    return lists.inSubscriptionCenter().stream()
        .map(list -> new Choice(list.id, list.name, list.description, joined.contains(list.id)))
        .toList();
  }

  /**
   * Joins or leaves a list in the subscription center.
   *
   * @return false if the contact sees no such list
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean choose(ContactId contact, ListId id, boolean join, Instant at) {
    var list = lists.hold(id).filter(seen -> seen.inSubscriptionCenter);
    if (list.isEmpty()) {
      return false;
    }
    confirmations.withdraw(contact, Purpose.SUBSCRIPTION, id.value());
    var move = new Move(How.SUBSCRIPTION_CENTER, CONTACT, null, at);
    if (join) {
      memberships.join(contact, list.get(), move);
    } else {
      memberships.leave(contact, id, move);
    }
    return true;
  }

  /** Leaves a list by the link in a mail. Nothing happens to who joined it again since. */
  @Transactional(Transactional.TxType.MANDATORY)
  void unsubscribe(ContactId contact, ListId id, Instant at) {
    memberships.leave(contact, id, new Move(How.EMAIL_UNSUBSCRIBED, CONTACT, null, at));
  }
}
