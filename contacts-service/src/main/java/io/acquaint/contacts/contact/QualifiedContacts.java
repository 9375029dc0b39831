package io.acquaint.contacts.contact;

import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Clears the mark of contacts that were marketing's alone. */
@ApplicationScoped
public class QualifiedContacts {

  private final ContactRepository contacts;
  private final ContactJournal journal;
  private final AppClock clock;

  QualifiedContacts(ContactRepository contacts, ContactJournal journal, AppClock clock) {
    this.contacts = contacts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Makes those known to sales that are not; the survivor of one that was merged. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void qualified(Set<UUID> ids) {
    List<Contact> marked =
        contacts.lockAll(contacts.survivorsOf(ids)).stream()
            .filter(contact -> contact.marketingOnly)
            .toList();
    marked.forEach(contact -> contact.becomeKnownToSales(clock.instant()));
    contacts.flush();
    marked.forEach(contact -> journal.updated(ContactView.from(contact), List.of("marketingOnly")));
  }
}
