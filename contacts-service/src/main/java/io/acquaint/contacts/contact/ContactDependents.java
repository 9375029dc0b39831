package io.acquaint.contacts.contact;

import java.util.Collection;
import java.util.UUID;

/** A bean of a feature whose records cannot outlive the contact they belong to. */
public interface ContactDependents {

  /** Called in the transaction that deletes the contacts, before their rows go. */
  void contactsGo(Collection<UUID> ids);
}
