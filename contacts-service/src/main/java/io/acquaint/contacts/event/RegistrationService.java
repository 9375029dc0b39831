package io.acquaint.contacts.event;

import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Registers contacts for events and takes it back. Each public method is one transaction. */
@ApplicationScoped
class RegistrationService {

  private static final int LONGEST_ANSWER = 2_000;

  private final EventRepository events;
  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final Waitlist waitlist;
  private final ContactService contacts;
  private final ListEngine lists;
  private final AppClock clock;
  private final IdSource ids;

  RegistrationService(
      EventRepository events,
      RegistrationRepository registrations,
      RegistrationJournal journal,
      Waitlist waitlist,
      ContactService contacts,
      ListEngine lists,
      AppClock clock,
      IdSource ids) {
    this.events = events;
    this.registrations = registrations;
    this.journal = journal;
    this.waitlist = waitlist;
    this.contacts = contacts;
    this.lists = lists;
    this.clock = clock;
    this.ids = ids;
  }

  /** Registers a contact: with a seat, or in the queue when there is none left. */
  @Transactional
  public RegistrationView register(EventId eventId, RegistrationRequest request) {
    var findings = new Findings();
    checkContact(new ContactId(request.contactId()), findings);
    MarketingEvent event = events.lock(eventId);
    if (request.answers() != null) {
      request.answers().forEach((question, answer) -> check(question, answer, findings));
    }
    findings.throwIfAny();
    registrations
        .active(eventId, request.contactId())
        .ifPresent(
            one -> {
              throw EventProblems.alreadyRegistered(one.id);
            });
    Instant now = clock.instant();
    RegistrationStatus place = event.place(now);
    Registration registration = Registration.take(ids.next(), event, request, place, now);
    registrations.persist(registration);
    journal.tell(RegistrationEvents.CREATED, event, List.of(registration));
    journal.interaction(InteractionType.EVENT_REGISTERED, registration, null, now);
    return RegistrationView.from(registration);
  }

  public RegistrationView get(RegistrationId id) {
    return RegistrationView.from(registrations.require(id));
  }

  public PageView<RegistrationView> page(EventId event, ListQuery query) {
    events.require(event);
    return lists.page(
        RegistrationListing.LISTING,
        query.within(DSL.condition("t.event_id = ?", event.value())),
        RegistrationView::from);
  }

  /** Gives a registration back; its seat goes to the first in the queue. */
  @Transactional
  public RegistrationView cancel(RegistrationId id, @Nullable String ifMatch) {
    MarketingEvent event = events.lock(registrations.eventOf(id));
    Registration registration = registrations.lock(id);
    IfMatch.check(ifMatch, registration.version);
    boolean hadSeat = registration.hasSeat();
    Instant now = clock.instant();
    registration.cancel(now);
    journal.tell(RegistrationEvents.CANCELLED, event, List.of(registration));
    journal.interaction(InteractionType.EVENT_REGISTRATION_CANCELLED, registration, null, now);
    if (hadSeat) {
      event.giveBackSeat();
      waitlist.moveUp(event);
    }
    return RegistrationView.from(registration);
  }

  /** Holds the contact, before the event is locked: whoever deletes or merges it does so too. */
  private void checkContact(ContactId id, Findings findings) {
    if (!contacts.exists(id)) {
      findings.at("/contactId", "not_found", "must be the id of a contact");
      return;
    }
    UUID survivor = contacts.get(id).mergedIntoId();
    if (survivor != null) {
      findings.at("/contactId", "merged", "was merged into " + survivor);
    }
  }

  private static void check(String question, @Nullable Object answer, Findings findings) {
    String pointer = "/answers/" + question.replace("~", "~0").replace("/", "~1");
    switch (answer) {
      case String text when text.length() > LONGEST_ANSWER ->
          findings.at(pointer, "size", "must be at most " + LONGEST_ANSWER + " characters");
      case Map<?, ?> tree -> findings.at(pointer, "type", "must be a text, number or boolean");
      case List<?> many -> findings.at(pointer, "type", "must be a text, number or boolean");
      case null, default -> {}
    }
  }
}
