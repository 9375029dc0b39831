package io.acquaint.contacts.event;

import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with one marketing event. Each public method is one transaction. */
@ApplicationScoped
class EventService {

  private static final String SUBJECT = "event";
  private static final int BATCH = 200;

  /** What registrations say of their event. */
  private static final Set<String> PUBLISHED =
      Set.of("name", "type", "status", "startsAt", "endsAt");

  private final EventRepository events;
  private final SessionRepository sessions;
  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final Waitlist waitlist;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  EventService(
      EventRepository events,
      SessionRepository sessions,
      RegistrationRepository registrations,
      RegistrationJournal journal,
      Waitlist waitlist,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.events = events;
    this.sessions = sessions;
    this.registrations = registrations;
    this.journal = journal;
    this.waitlist = waitlist;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public EventView plan(EventRequest request) {
    var findings = new Findings();
    check(request, 0, findings);
    if (request.status() == EventStatus.CANCELLED) {
      findings.at("/status", "invalid_value", "must be DRAFT or LIVE at first");
    }
    findings.throwIfAny();
    MarketingEvent event = MarketingEvent.plan(ids.next(), request, clock.instant());
    events.persistAndFlush(event);
    audit.record("created", SUBJECT, event.id, event.version, List.of());
    return EventView.from(event);
  }

  public EventView get(EventId id) {
    return EventView.from(events.require(id));
  }

  /** Changes an event. More seats go to those who wait; all registrations learn of the change. */
  @Transactional
  EventView change(EventId id, MergePatch<EventRequest> patch, @Nullable String ifMatch) {
    MarketingEvent event = events.lock(id);
    IfMatch.require(ifMatch, event.version);
    EventRequest before = EventRequest.of(event);
    EventRequest after = patch.applyTo(before);
    var findings = new Findings();
    check(after, event.seatsTaken, findings);
    sessionsStayWithin(event, after, findings);
    findings.throwIfAny();
    event.describe(after, clock.instant());
    List<String> changed = ChangedFields.between(before, EventRequest.of(event));
    if (changed.isEmpty()) {
      return EventView.from(event);
    }
    events.flush();
    audit.record("updated", SUBJECT, event.id, event.version, changed);
    if (!Collections.disjoint(changed, PUBLISHED)) {
      republish(event);
    }
    waitlist.moveUp(event);
    return EventView.from(event);
  }

  @Transactional
  void delete(EventId id, @Nullable String ifMatch) {
    MarketingEvent event = events.lock(id);
    IfMatch.check(ifMatch, event.version);
    if (registrations.existFor(id)) {
      throw EventProblems.hasRegistrations();
    }
    events.delete(event);
    audit.record("deleted", SUBJECT, event.id, event.version, List.of());
  }

  private void republish(MarketingEvent event) {
    UUID last = new UUID(0, 0);
    List<Registration> some;
    do {
      some = registrations.lockSomeOf(new EventId(event.id), last, BATCH);
      journal.publish(RegistrationEvents.UPDATED, event, some);
      last = some.isEmpty() ? last : some.getLast().id;
    } while (some.size() == BATCH);
  }

  /** An event that becomes shorter keeps its sessions. */
  private void sessionsStayWithin(MarketingEvent event, EventRequest after, Findings findings) {
    var id = new EventId(event.id);
    if (after.startsAt().isAfter(event.startsAt)) {
      sessions
          .firstBeginningBefore(id, after.startsAt())
          .ifPresent(
              early ->
                  findings.at(
                      "/startsAt",
                      "outside_event",
                      "must not be after session %s (%s) begins: %s"
                          .formatted(early.name, early.id, early.startsAt)));
    }
    if (after.endsAt().isBefore(event.endsAt)) {
      sessions
          .lastEndingAfter(id, after.endsAt())
          .ifPresent(
              late ->
                  findings.at(
                      "/endsAt",
                      "outside_event",
                      "must not be before session %s (%s) ends: %s"
                          .formatted(late.name, late.id, late.endsAt)));
    }
  }

  private static void check(EventRequest request, int seatsTaken, Findings findings) {
    if (!request.endsAt().isAfter(request.startsAt())) {
      findings.at("/endsAt", "before_start", "must be after startsAt");
    }
    if (request.registrationClosesAt() != null
        && request.registrationClosesAt().isAfter(request.endsAt())) {
      findings.at("/registrationClosesAt", "after_end", "must not be after endsAt");
    }
    if (request.capacity() != null && request.capacity() < seatsTaken) {
      findings.at(
          "/capacity",
          "below_registrations",
          "must not be below the " + seatsTaken + " seats that are taken");
    }
  }
}
