package io.acquaint.contacts.suppression;

import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.contact.PersonalRecords;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether the address of a contact is suppressed, as part of what is known of it. */
@ApplicationScoped
class SuppressionOfContact implements PersonalRecords {

  private final SuppressionTable suppressions;
  private final ContactService contacts;
  private final AppClock clock;

  SuppressionOfContact(SuppressionTable suppressions, ContactService contacts, AppClock clock) {
    this.suppressions = suppressions;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "suppressions";
  }

  /** The hash of the address stays, so that who comes back is still not mailed. */
  @Override
  public boolean goWithContact() {
    return false;
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return Set.of();
  }

  @Override
  public List<SuppressionView> of(ContactId contact) {
    String email = contacts.get(contact).email();
    return email == null
        ? List.of()
        : suppressions.find(email, clock.instant()).stream()
            .map(SuppressionTable.Active::view)
            .toList();
  }
}
