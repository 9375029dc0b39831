package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.changes.DeleteReason;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a contact away, with what cannot outlive it and the records that were merged into it. */
@ApplicationScoped
class ContactRemoval {

  private final ContactRepository contacts;
  private final ContactJournal journal;
  private final List<ContactDependents> dependents;

  ContactRemoval(
      ContactRepository contacts, ContactJournal journal, @All List<ContactDependents> dependents) {
    this.contacts = contacts;
    this.journal = journal;
    this.dependents = dependents;
  }

  /**
   * Removes locked contacts.
   *
   * @return the last state of everything that went
   * @throws io.acquaint.kit.problem.ProblemException 409 while one is the guardian of a child
   */
  List<ContactView> remove(List<Contact> locked, DeleteReason reason) {
    List<UUID> ids = locked.stream().map(Contact::id).toList();
    for (UUID guardian : contacts.guardiansAmong(ids)) {
      throw ContactProblems.isGuardian(new ContactId(guardian));
    }
    var going = new ArrayList<>(contacts.lockMergedInto(ids));
    going.addAll(locked);
    List<ContactView> last = going.stream().map(ContactView::from).toList();
    List<UUID> all = going.stream().map(Contact::id).toList();
    dependents.forEach(feature -> feature.contactsGo(all));
    going.forEach(contacts::delete);
    contacts.flush();
    journal.removed(last, reason);
    return last;
  }
}
