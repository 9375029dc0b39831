package io.acquaint.contacts.event;

import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Notes who came. Each public method is one transaction. */
@ApplicationScoped
class CheckInService {

  private final EventRepository events;
  private final SessionRepository sessions;
  private final RegistrationRepository registrations;
  private final CheckInRepository checkIns;
  private final RegistrationJournal journal;
  private final ListEngine lists;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  CheckInService(
      EventRepository events,
      SessionRepository sessions,
      RegistrationRepository registrations,
      CheckInRepository checkIns,
      RegistrationJournal journal,
      ListEngine lists,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.events = events;
    this.sessions = sessions;
    this.registrations = registrations;
    this.checkIns = checkIns;
    this.journal = journal;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What became of a check-in.
   *
   * @param created false for one that was there before: nothing changed
   */
  record Done(boolean created, CheckInView checkIn) {}

  @Transactional
  public Done checkIn(EventId eventId, CheckInRequest request) {
    MarketingEvent event = events.lock(eventId);
    event.requireLive();
    Session session = session(eventId, request.sessionId());
    Registration registration = seated(eventId, request.contactId());
    Optional<CheckIn> before = checkIns.find(registration, request.sessionId());
    if (before.isPresent()) {
      return new Done(false, CheckInView.from(before.get()));
    }
    if (session != null && session.capacity != null) {
      long came = checkIns.countOf(new SessionId(session.id));
      if (came >= session.capacity) {
        throw EventProblems.sessionFull(session.capacity);
      }
    }
    Instant now = clock.instant();
    CheckIn checkIn = CheckIn.of(ids.next(), registration, request.sessionId(), now);
    checkIns.persistAndFlush(checkIn);
    audit.record("created", "check-in", checkIn.id, 1, List.of());
    if (!registration.checkedIn) {
      registration.checkIn(now);
      journal.tell(RegistrationEvents.CHECKED_IN, event, List.of(registration));
    }
    journal.interaction(InteractionType.EVENT_CHECKED_IN, registration, request.sessionId(), now);
    return new Done(true, CheckInView.from(checkIn));
  }

  public CheckInView get(EventId event, UUID id) {
    return CheckInView.from(checkIns.require(event, id));
  }

  public PageView<CheckInView> page(EventId event, ListQuery query) {
    events.require(event);
    return lists.page(
        CheckInListing.LISTING,
        query.within(DSL.condition("t.event_id = ?", event.value())),
        CheckInView::from);
  }

  private @Nullable Session session(EventId event, @Nullable UUID id) {
    if (id == null) {
      return null;
    }
    return sessions
        .find(event, new SessionId(id))
        .orElseThrow(
            () ->
                Problems.unprocessable(
                    List.of(
                        Finding.at("/sessionId", "not_found", "must be a session of the event"))));
  }

  private Registration seated(EventId event, UUID contact) {
    Registration registration =
        registrations
            .active(event, contact)
            .orElseThrow(
                () -> EventProblems.notRegistered("The contact is not registered for the event."));
    if (!registration.hasSeat()) {
      throw EventProblems.notRegistered("The contact is still on the waitlist.");
    }
    return registration;
  }
}
