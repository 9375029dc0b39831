package io.acquaint.contacts.subscription;

import io.acquaint.contacts.confirmation.ConfirmationsOfContact;
import io.acquaint.contacts.contact.PersonalRecords;
import io.acquaint.contacts.party.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for a contact, or was confirmed by it, as part of what is known of it. */
@ApplicationScoped
class ConfirmationRecords implements PersonalRecords {

  private final ConfirmationsOfContact confirmations;

  ConfirmationRecords(ConfirmationsOfContact confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public String name() {
    return "confirmations";
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return confirmations.among(contacts);
  }

  @Override
  public List<ConfirmationsOfContact.Entry> of(ContactId contact) {
    return confirmations.all(contact);
  }
}
