package io.acquaint.contacts.subscription;

import io.acquaint.contacts.confirmation.ConfirmationsOfContact;
import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.contact.PersonalRecords;
import io.acquaint.contacts.party.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The subscriptions of a contact go where it goes. */
@ApplicationScoped
class SubscriptionsOfContact implements ContactDependents, ContactMoves, PersonalRecords {

  private final Memberships memberships;
  private final SubscriptionRepository subscriptions;
  private final ConfirmationsOfContact confirmations;

  SubscriptionsOfContact(
      Memberships memberships,
      SubscriptionRepository subscriptions,
      ConfirmationsOfContact confirmations) {
    this.memberships = memberships;
    this.subscriptions = subscriptions;
    this.confirmations = confirmations;
  }

  @Override
  public void contactsGo(Collection<UUID> ids) {
    memberships.contactsGo(ids);
  }

  @Override
  public void contactMoves(ContactId loser, ContactId survivor) {
    memberships.move(loser, survivor);
    confirmations.move(loser, survivor);
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return subscriptions.subscribed(contacts);
  }

  @Override
  public List<SubscriptionView> of(ContactId contact) {
    return subscriptions.of(contact).stream().map(SubscriptionView::from).toList();
  }
}
