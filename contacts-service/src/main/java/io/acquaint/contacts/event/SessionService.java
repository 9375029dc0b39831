package io.acquaint.contacts.event;

import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What can be done with the sessions of an event. Each public method is one transaction. */
@ApplicationScoped
class SessionService {

  private static final String SUBJECT = "event-session";

  private final EventRepository events;
  private final SessionRepository sessions;
  private final CheckInRepository checkIns;
  private final ListEngine lists;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  SessionService(
      EventRepository events,
      SessionRepository sessions,
      CheckInRepository checkIns,
      ListEngine lists,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.events = events;
    this.sessions = sessions;
    this.checkIns = checkIns;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public SessionView plan(EventId eventId, SessionRequest request) {
    MarketingEvent event = events.lock(eventId);
    check(event, request, 0);
    Session session = Session.plan(ids.next(), eventId, request, clock.instant());
    sessions.persistAndFlush(session);
    audit.record("created", SUBJECT, session.id, session.version, List.of());
    return SessionView.from(session);
  }

  public SessionView get(EventId event, SessionId id) {
    return SessionView.from(sessions.require(event, id));
  }

  public PageView<SessionView> page(EventId event, ListQuery query) {
    events.require(event);
    return lists.page(
        SessionListing.LISTING,
        query.within(DSL.condition("t.event_id = ?", event.value())),
        SessionView::from);
  }

  @Transactional
  SessionView change(
      EventId eventId, SessionId id, MergePatch<SessionRequest> patch, @Nullable String ifMatch) {
    MarketingEvent event = events.lock(eventId);
    Session session = sessions.lock(eventId, id);
    IfMatch.require(ifMatch, session.version);
    SessionRequest before = SessionRequest.of(session);
    SessionRequest after = patch.applyTo(before);
    check(event, after, checkIns.countOf(id));
    List<String> changed = ChangedFields.between(before, after);
    if (!changed.isEmpty()) {
      session.describe(after, clock.instant());
      sessions.flush();
      audit.record("updated", SUBJECT, session.id, session.version, changed);
    }
    return SessionView.from(session);
  }

  @Transactional
  void delete(EventId eventId, SessionId id, @Nullable String ifMatch) {
    events.lock(eventId);
    Session session = sessions.lock(eventId, id);
    IfMatch.check(ifMatch, session.version);
    if (checkIns.countOf(id) > 0) {
      throw EventProblems.sessionAttended();
    }
    sessions.delete(session);
    audit.record("deleted", SUBJECT, session.id, session.version, List.of());
  }

  private static void check(MarketingEvent event, SessionRequest request, long came) {
    var findings = new Findings();
    if (!request.endsAt().isAfter(request.startsAt())) {
      findings.at("/endsAt", "before_start", "must be after startsAt");
    }
    if (request.startsAt().isBefore(event.startsAt)) {
      findings.at("/startsAt", "outside_event", "must not be before the event begins");
    }
    if (request.endsAt().isAfter(event.endsAt)) {
      findings.at("/endsAt", "outside_event", "must not be after the event ends");
    }
    if (request.capacity() != null && request.capacity() < came) {
      findings.at("/capacity", "below_check_ins", "must not be below the " + came + " who came");
    }
    findings.throwIfAny();
  }
}
