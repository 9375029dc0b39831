package io.acquaint.contacts.center;

import io.acquaint.contacts.center.CenterRequest.ListChoice;
import io.acquaint.contacts.center.CenterTokens.Opened;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.contact.ContactView;
import io.acquaint.contacts.contact.OwnWords;
import io.acquaint.contacts.contact.PreferencesService;
import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.interaction.OwnInteractions;
import io.acquaint.contacts.interaction.OwnInteractions.Concerns;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.subscription.ListId;
import io.acquaint.contacts.subscription.OwnSubscriptions;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a contact sees and changes with the token of a link. */
@ApplicationScoped
class CenterService {

  private static final int MOST_MERGES = 10;

  private final CenterTokens tokens;
  private final ContactService contacts;
  private final PreferencesService preferences;
  private final OwnSubscriptions subscriptions;
  private final OwnInteractions timeline;
  private final AppClock clock;

  CenterService(
      CenterTokens tokens,
      ContactService contacts,
      PreferencesService preferences,
      OwnSubscriptions subscriptions,
      OwnInteractions timeline,
      AppClock clock) {
    this.tokens = tokens;
    this.contacts = contacts;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** A link for a contact that exists. */
  CenterLinkView link(ContactId contact) {
    contacts.get(contact);
    return tokens.link(contact);
  }

  /** What the contact sees. */
  CenterView read(String token) {
    Opened opened = tokens.open(token);
    return view(survivor(opened.contact()), opened.expiresAt());
  }

  /** Does what the contact wants, all or nothing. */
  @Transactional
  CenterView change(String token, CenterRequest request) {
    Opened opened = tokens.open(token);
    var contact = new ContactId(survivor(opened.contact()).id());
    ContactView changed = say(contact, request);
    choose(contact, Objects.requireNonNullElse(request.lists(), List.of()));
    timeline.happened(
        InteractionType.SUBSCRIPTION_CENTER_SUBMITTED, contact, new Concerns(null, null, null));
    return view(changed, opened.expiresAt());
  }

  private ContactView say(ContactId contact, CenterRequest request) {
    try {
      return preferences.changeByContact(contact, words(request));
    } catch (ProblemException refused) {
      throw refused.with(refused.findings().stream().map(CenterDetails::pointed).toList());
    }
  }

  private void choose(ContactId contact, List<ListChoice> choices) {
    var findings = new Findings();
    Instant now = clock.instant();
    for (int i = 0; i < choices.size(); i++) {
      ListChoice choice = choices.get(i);
      if (!subscriptions.choose(contact, new ListId(choice.id()), choice.joined(), now)) {
        findings.at("/lists/" + i + "/id", "not_found", "must be a list of the center");
      }
    }
    findings.throwIfAny();
  }

  private static OwnWords words(CenterRequest request) {
    CenterDetails d = Objects.requireNonNullElse(request.details(), CenterDetails.NOTHING);
    return new OwnWords(
        request.bulkEmail(),
        request.formPrefill(),
        d.firstName(),
        d.lastName(),
        d.phone(),
        d.mobilePhone(),
        d.jobTitle(),
        d.language());
  }

  private CenterView view(ContactView contact, Instant expiresAt) {
    return CenterView.of(contact, subscriptions.choices(new ContactId(contact.id())), expiresAt);
  }

  /** A link outlives the merge of its contact. */
  private ContactView survivor(ContactId id) {
    ContactView contact = known(id);
    for (int i = 0; i < MOST_MERGES; i++) {
      UUID into = contact.mergedIntoId();
      if (into == null) {
        return contact;
      }
      contact = known(new ContactId(into));
    }
    throw CenterProblems.unknown();
  }

  private ContactView known(ContactId id) {
    try {
      return contacts.get(id);
    } catch (ProblemException e) {
      throw e.type().equals(Problems.NOT_FOUND) ? CenterProblems.unknown() : e;
    }
  }
}
