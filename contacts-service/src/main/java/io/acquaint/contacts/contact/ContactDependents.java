package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;

/** A bean of a feature whose records cannot outlive the contact they belong to. */
public interface ContactDependents {

  /** Called in the transaction that deletes the contact, before its row goes. */
  void contactGoes(ContactId id);
}
