package io.acquaint.contacts.contact;

import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes one record of several of the same person. Everything happens in one transaction. */
@ApplicationScoped
class ContactMerge {

  /** Every id that another system gave one of them leads to the survivor from now on. */
  private static final String MOVE_EXTERNAL_IDS =
      """
      update contact_external_id set contact_id = cast(? as uuid)
       where contact_id = any (cast(? as uuid[]))
      """;

  private final ContactRepository contacts;
  private final ContactRules rules;
  private final ContactJournal journal;
  private final ConsentHistory consents;
  private final List<ContactMoves> features;
  private final DSLContext db;
  private final Caller caller;
  private final AppClock clock;

  ContactMerge(
      ContactRepository contacts,
      ContactRules rules,
      ContactJournal journal,
      ConsentHistory consents,
      @All List<ContactMoves> features,
      DSLContext db,
      Caller caller,
      AppClock clock) {
    this.contacts = contacts;
    this.rules = rules;
    this.journal = journal;
    this.consents = consents;
    this.features = features;
    this.db = db;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Merges the losers of the request into a contact.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404, 409 when one was merged before, 412, 422
   */
  @Transactional
  public ContactView merge(ContactId id, MergeRequest request, @Nullable String ifMatch) {
    Map<UUID, Contact> locked = lock(id, request.loserIds());
    Contact survivor = locked.get(id.value());
    if (survivor == null) {
      throw ContactProblems.notFound(id);
    }
    IfMatch.check(ifMatch, survivor.version);
    refuseMerged(locked.values().stream().toList());
    var findings = new Findings();
    List<Contact> losers = losers(id, request.loserIds(), locked, findings);
    var all = new ArrayList<>(List.of(survivor));
    all.addAll(losers);
    Map<String, UUID> choices = Objects.requireNonNullElse(request.fields(), Map.of());
    var merged = new MergedFields(all, choices, findings);
    findings.throwIfAny();
    return merge(survivor, losers, merged);
  }

  private ContactView merge(Contact survivor, List<Contact> losers, MergedFields merged) {
    Instant now = clock.instant();
    List<UUID> gone = losers.stream().map(Contact::id).toList();
    ContactRequest before = ContactRequest.of(survivor);
    ContactRequest after = merged.request();
    Consent consent = merged.consent();
    List<Contact> wards = contacts.lockWardsOf(gone);
    checkGuardians(survivor, after, consent, gone, wards);
    Map<String, Object> known = Objects.requireNonNullElse(after.attributes(), Map.of());
    Admitted admitted = rules.admit(survivor, after, consent.level(), known);
    db.execute(MOVE_EXTERNAL_IDS, survivor.id, gone.toArray(UUID[]::new));
    ConsentLevel level = survivor.consent.level();
    boolean consentMoves = !consent.equals(survivor.consent);
    survivor.describe(admitted);
    if (consentMoves) {
      survivor.consentTo(consent.decided(caller.name(), now), now);
    }
    survivor.touch(now);
    var into = new ContactId(survivor.id);
    wards.forEach(ward -> ward.changeGuardian(into, now));
    List<Contact> earlier = contacts.lockMergedInto(gone);
    losers.forEach(loser -> loser.mergeInto(into, now));
    earlier.forEach(each -> each.mergeInto(into, now));
    contacts.flush();
    if (consentMoves) {
      consents.keep(level, survivor);
    }
    gone.forEach(
        loser -> features.forEach(feature -> feature.contactMoves(new ContactId(loser), into)));
    wards.forEach(ward -> journal.updated(ContactView.from(ward), List.of("guardianId")));
    losers.forEach(loser -> journal.merged(ContactView.from(loser)));
    earlier.forEach(each -> journal.merged(ContactView.from(each)));
    ContactView view = ContactView.from(survivor);
    journal.updated(view, ChangedFields.between(before, ContactRequest.of(survivor)));
    return view;
  }

  /** In one order for everybody, so that two merges never wait for each other in a circle. */
  private Map<UUID, Contact> lock(ContactId survivor, List<UUID> losers) {
    Set<UUID> ids = new HashSet<>(losers);
    ids.add(survivor.value());
    return contacts.lockAll(ids).stream()
        .collect(Collectors.toMap(Contact::id, each -> each, (a, b) -> a, HashMap::new));
  }

  private static void refuseMerged(List<Contact> contacts) {
    for (Contact contact : contacts) {
      if (contact.mergedIntoId != null) {
        throw ContactProblems.merged(new ContactId(contact.id), contact.mergedIntoId);
      }
    }
  }

  private static List<Contact> losers(
      ContactId survivor, List<UUID> ids, Map<UUID, Contact> locked, Findings findings) {
    var losers = new ArrayList<Contact>();
    for (int i = 0; i < ids.size(); i++) {
      String pointer = "/loserIds/" + i;
      Contact loser = locked.get(ids.get(i));
      if (ids.get(i).equals(survivor.value())) {
        findings.at(pointer, "is_survivor", "must be another contact");
      } else if (loser == null) {
        findings.at(pointer, "not_found", "must be the id of a contact");
      } else if (losers.contains(loser)) {
        findings.at(pointer, "repeated", "is named twice");
      } else {
        losers.add(loser);
      }
    }
    return losers;
  }

  private void checkGuardians(
      Contact survivor,
      ContactRequest after,
      Consent consent,
      List<UUID> gone,
      List<Contact> wards) {
    var findings = new Findings();
    boolean child = Boolean.TRUE.equals(after.child());
    if (gone.contains(after.guardianId())
        || wards.stream().anyMatch(ward -> ward.id.equals(survivor.id))) {
      findings.at("/loserIds", "is_guardian", "names the guardian of the contact itself");
    }
    if (child && !wards.isEmpty()) {
      findings.at("/loserIds", "is_guardian", "names a guardian, and the contact is a child");
    }
    if (child && !survivor.child && contacts.isGuardian(survivor.id)) {
      findings.at("/loserIds", "is_guardian", "names a child, and the contact is a guardian");
    }
    if (child && after.guardianId() == null && consent.level().needsGuardian()) {
      findings.at(
          "/fields/guardianId",
          "required",
          "is needed for a child with consent "
              + consent.level()
              + ": give one of the contacts a guardian first, or choose another consent");
    }
    findings.throwIfAny();
  }
}
