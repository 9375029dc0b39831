package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ExternalIds;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.intake.Made;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What can be done with one contact. Each public method is one transaction. */
@ApplicationScoped
public class ContactService {

  private final ContactRepository contacts;
  private final ContactRules rules;
  private final ContactJournal journal;
  private final ConsentHistory consents;
  private final ContactRemoval removal;
  private final ExternalIds externalIds;
  private final Caller caller;
  private final AppClock clock;
  private final IdSource ids;

  ContactService(
      ContactRepository contacts,
      ContactRules rules,
      ContactJournal journal,
      ConsentHistory consents,
      ContactRemoval removal,
      DSLContext db,
      Caller caller,
      AppClock clock,
      IdSource ids) {
    this.contacts = contacts;
    this.rules = rules;
    this.journal = journal;
    this.consents = consents;
    this.removal = removal;
    this.externalIds = new ExternalIds(db, "contact_external_id", "contact_id");
    this.caller = caller;
    this.clock = clock;
    this.ids = ids;
  }

  /** Creates a contact. */
  @Transactional
  public ContactView create(ContactRequest request) {
    return add(request);
  }

  /**
   * Creates a contact inside the caller's transaction.
   *
   * @throws io.acquaint.kit.problem.ProblemException having written nothing, so that the caller may
   *     go on with another one
   */
  public ContactView add(ContactRequest request) {
    Contact contact = prepared(request, rules.namedBy(List.of(request)));
    externalIds.replace(contact.id, Map.of(), contact.externalIds);
    contacts.persistAndFlush(contact);
    if (request.consent() != null) {
      consents.keep(ConsentLevel.NONE, contact);
    }
    ContactView view = ContactView.from(contact);
    journal.created(view);
    return view;
  }

  private Contact prepared(ContactRequest request, ContactRules.Named named) {
    Admitted admitted = rules.admit(request, named);
    Instant now = clock.instant();
    ConsentRequest first = request.consent();
    Consent consent =
        first == null ? Consent.NEVER_GIVEN : Consent.given(first, caller.name(), now);
    return Contact.create(new ContactId(ids.next()), admitted, consent, now);
  }

  /**
   * Creates contacts inside the caller's transaction, in few statements; each is answered on its
   * own.
   */
  List<Made> addAll(List<ContactRequest> requests) {
    var made = new ArrayList<Made>(requests.size());
    var admitted = new LinkedHashMap<UUID, Contact>();
    ContactRules.Named named = rules.namedBy(requests);
    for (ContactRequest request : requests) {
      try {
        Contact contact = prepared(request, named);
        admitted.put(contact.id, contact);
        made.add(Made.of(contact.id, contact.version));
      } catch (ProblemException refused) {
        made.add(Made.refused(refused));
      }
    }
    Map<UUID, ProblemException> taken = claimed(admitted.values());
    made.replaceAll(each -> each.unless(taken));
    admitted.keySet().removeAll(taken.keySet());
    List<Contact> added = List.copyOf(admitted.values());
    contacts.insertAll(added);
    consents.keepAll(
        ConsentLevel.NONE,
        added.stream().filter(contact -> contact.consent.changedAt() != null).toList());
    journal.created(added.stream().map(ContactView::from).toList());
    contacts.getEntityManager().clear();
    return made;
  }

  /** Why records cannot have the external ids that they bring. */
  private Map<UUID, ProblemException> claimed(Collection<Contact> fresh) {
    Map<UUID, Map<String, String>> wanted = new LinkedHashMap<>();
    fresh.forEach(contact -> wanted.put(contact.id, contact.externalIds));
    return externalIds.claimAll(wanted);
  }

  /** Reads a contact, in one statement and without a transaction. */
  public ContactView get(ContactId id) {
    return ContactView.from(contacts.find(id).orElseThrow(() -> ContactProblems.notFound(id)));
  }

  /** Whether there is such a contact; until the transaction ends it cannot go. */
  public boolean exists(ContactId id) {
    return contacts.hold(id.value()).isPresent();
  }

  /**
   * Holds a contact for something that is added to it: until the transaction ends it can neither go
   * nor change.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404, or 409 for one that was merged
   */
  public void hold(ContactId id) {
    Contact contact = contacts.hold(id.value()).orElseThrow(() -> ContactProblems.notFound(id));
    if (contact.mergedIntoId != null) {
      throw ContactProblems.merged(id, contact.mergedIntoId);
    }
  }

  @Transactional
  ContactView change(ContactId id, MergePatch<ContactRequest> patch, @Nullable String ifMatch) {
    return edit(id, patch, ifMatch);
  }

  /** Changes a contact inside the caller's transaction. */
  ContactView edit(ContactId id, MergePatch<ContactRequest> patch, @Nullable String ifMatch) {
    Contact contact = locked(id);
    IfMatch.require(ifMatch, contact.version);
    return update(contact, patch.applyTo(ContactRequest.of(contact)));
  }

  /** Changes a contact inside the caller's transaction; its consent changes elsewhere. */
  ContactView change(ContactId id, UnaryOperator<ContactRequest> edit) {
    Contact contact = locked(id);
    ContactRequest after = edit.apply(ContactRequest.of(contact));
    return update(contact, after.withConsent(ConsentRequest.of(contact.consent)));
  }

  /** Creates or replaces the contact that another system knows by its own id. */
  @Transactional
  Upserted put(String source, String externalId, ContactRequest request, @Nullable String ifMatch) {
    externalIds.lock(source, externalId);
    Optional<UUID> known = externalIds.find(source, externalId);
    if (known.isEmpty()) {
      return new Upserted(true, add(request.knownAs(source, externalId, Map.of())));
    }
    Contact contact = locked(new ContactId(known.get()));
    IfMatch.check(ifMatch, contact.version);
    ContactRequest whole = request.knownAs(source, externalId, contact.externalIds);
    return new Upserted(false, update(contact, whole.keepingWhatItLeavesOut(contact)));
  }

  @Transactional
  void delete(ContactId id, @Nullable String ifMatch) {
    remove(id, ifMatch);
  }

  /** Deletes a contact inside the caller's transaction. */
  void remove(ContactId id, @Nullable String ifMatch) {
    Contact contact = contacts.lock(id).orElseThrow(() -> ContactProblems.notFound(id));
    IfMatch.check(ifMatch, contact.version);
    List<ContactView> unused = removal.remove(List.of(contact), DeleteReason.DELETED);
  }

  /** Makes a locked contact what the request says, inside the transaction that locked it. */
  ContactView update(Contact contact, ContactRequest after) {
    ContactRequest before = ContactRequest.of(contact);
    Map<String, String> idsBefore = contact.externalIds;
    contact.describe(rules.admit(contact, after));
    List<String> changed = ChangedFields.between(before, ContactRequest.of(contact));
    if (changed.isEmpty()) {
      return ContactView.from(contact);
    }
    contact.touch(clock.instant());
    contacts.flush();
    externalIds.replace(contact.id, idsBefore, contact.externalIds);
    ContactView view = ContactView.from(contact);
    journal.updated(view, changed);
    return view;
  }

  /** The contact, locked until the transaction ends; one that was merged does not change. */
  Contact locked(ContactId id) {
    Contact contact = contacts.lock(id).orElseThrow(() -> ContactProblems.notFound(id));
    if (contact.mergedIntoId != null) {
      throw ContactProblems.merged(id, contact.mergedIntoId);
    }
    return contact;
  }
}
