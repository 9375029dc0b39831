package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes how a contact wants to be reached: by users, and by the contact itself (subscription
 * center, unsubscribe link), which may also correct what is known of it. What somebody does not
 * want is never refused for a reason that lies elsewhere in the record.
 */
@ApplicationScoped
public class PreferencesService {

  private final ContactService contacts;
  private final ContactRepository repository;
  private final ContactJournal journal;
  private final AppClock clock;

  PreferencesService(
      ContactService contacts,
      ContactRepository repository,
      ContactJournal journal,
      AppClock clock) {
    this.contacts = contacts;
    this.repository = repository;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  ContactView set(ContactId id, Preferences preferences, @Nullable String ifMatch) {
    Contact contact = contacts.locked(id);
    IfMatch.check(ifMatch, contact.version);
    return prefer(contact, preferences);
  }

  /**
   * Takes over what the contact itself says, inside the caller's transaction; the contact stays
   * locked until that ends.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404, or 422 with what it may not be like that
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ContactView changeByContact(ContactId id, OwnWords words) {
    Contact contact = contacts.locked(id);
    return words.correct()
        ? contacts.update(contact, words.applyTo(ContactRequest.of(contact)))
        : prefer(contact, words.applyTo(contact.preferences));
  }

  /**
   * No marketing mail from now on, inside the caller's transaction. Memberships of lists stay. Does
   * nothing when that is so already, or when there is no such contact any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void optOutOfBulkEmail(ContactId id) {
    repository
        .lock(id)
        .ifPresent(
            contact -> prefer(contact, OwnWords.about(false, null).applyTo(contact.preferences)));
  }

  private ContactView prefer(Contact contact, Preferences preferences) {
    if (preferences.equals(contact.preferences)) {
      return ContactView.from(contact);
    }
    contact.prefer(preferences, clock.instant());
    repository.flush();
    ContactView view = ContactView.from(contact);
    journal.updated(view, List.of("preferences"));
    return view;
  }
}
