package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;

/**
 * A bean of a feature whose records belong to a contact and follow it when it is merged. It works
 * inside the transaction of the merge.
 */
public interface ContactMoves {

  /**
   * Gives the records of one contact to another. What both have, such as a membership of one list,
   * stays once. Whoever publishes such records tells it: a tombstone under the key with the old
   * contact, the state under the key with the new one.
   */
  void contactMoves(ContactId loser, ContactId survivor);
}
