package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.changes.DeleteReason;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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
   * Removes a locked contact.
   *
   * @return the last state of everything that went
   * @throws io.acquaint.kit.problem.ProblemException 409 while it is the guardian of a child
   */
  List<ContactView> remove(Contact contact, DeleteReason reason) {
    if (contacts.isGuardian(contact.id)) {
      throw ContactProblems.isGuardian(new ContactId(contact.id));
    }
    var going = new ArrayList<>(contacts.lockMergedInto(List.of(contact.id)));
    going.add(contact);
    List<ContactView> last = going.stream().map(ContactView::from).toList();
    for (Contact each : going) {
      var id = new ContactId(each.id);
      dependents.forEach(feature -> feature.contactGoes(id));
      contacts.delete(each);
      contacts.flush();
    }
    last.forEach(view -> journal.removed(view, reason));
    return last;
  }
}
