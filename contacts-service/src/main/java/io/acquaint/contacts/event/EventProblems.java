package io.acquaint.contacts.event;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can go wrong with marketing events, registrations and check-ins. */
final class EventProblems {

  static final ProblemType ILLEGAL_MOVE =
      new ProblemType("event_status_move", 409, "The event cannot become that");
  static final ProblemType NOT_LIVE =
      new ProblemType("event_not_live", 409, "The event is not live");
  static final ProblemType CLOSED =
      new ProblemType("event_registration_closed", 409, "Registration has closed");
  static final ProblemType FULL = new ProblemType("event_full", 409, "The event is full");
  static final ProblemType HAS_REGISTRATIONS =
      new ProblemType("event_has_registrations", 409, "The event has registrations");
  static final ProblemType ALREADY_REGISTERED =
      new ProblemType("already_registered", 409, "The contact is registered already");
  static final ProblemType NOT_CANCELLABLE =
      new ProblemType("registration_not_cancellable", 409, "The registration cannot be cancelled");
  static final ProblemType NOT_REGISTERED =
      new ProblemType("not_registered", 409, "The contact has no seat at the event");
  static final ProblemType SESSION_FULL =
      new ProblemType("session_full", 409, "The session is full");
  static final ProblemType SESSION_ATTENDED =
      new ProblemType("session_has_check_ins", 409, "Somebody came to the session");

  static ProblemException notFound(EventId id) {
    return Problems.notFound("event", id);
  }

  static ProblemException illegalMove(EventStatus from, EventStatus to) {
    return Problems.conflict(
        ILLEGAL_MOVE,
        "An event that is " + from + " cannot become " + to + ".",
        from.next().stream().map(next -> "status " + next).toList());
  }

  static ProblemException notLive(EventStatus status) {
    return Problems.conflict(
        NOT_LIVE,
        "The event is " + status + "; only live events take registrations and check-ins.",
        status.next().contains(EventStatus.LIVE) ? List.of("status LIVE") : List.of());
  }

  static ProblemException registrationClosed(Instant at) {
    return Problems.conflict(CLOSED, "Registration closed at " + at + ".", List.of());
  }

  static ProblemException full() {
    return Problems.conflict(
        FULL, "Every seat is taken, and the event has no waitlist.", List.of());
  }

  static ProblemException hasRegistrations() {
    return Problems.conflict(
        HAS_REGISTRATIONS,
        "People registered for it, which is kept; cancel the event instead.",
        List.of("status CANCELLED"));
  }

  static ProblemException alreadyRegistered(UUID registration) {
    return Problems.conflict(
        ALREADY_REGISTERED,
        "The contact has registration " + registration + " for this event.",
        List.of("cancellation"));
  }

  static ProblemException alreadyCancelled() {
    return Problems.conflict(NOT_CANCELLABLE, "It is cancelled already.", List.of());
  }

  static ProblemException attended() {
    return Problems.conflict(NOT_CANCELLABLE, "The contact came to the event.", List.of());
  }

  static ProblemException notRegistered(String why) {
    return Problems.conflict(NOT_REGISTERED, why, List.of("registrations"));
  }

  static ProblemException sessionFull(int capacity) {
    return Problems.conflict(
        SESSION_FULL, "All " + capacity + " seats of the session are taken.", List.of());
  }

  static ProblemException sessionAttended() {
    return Problems.conflict(
        SESSION_ATTENDED, "Its check-ins are kept, so it cannot be deleted.", List.of("PATCH"));
  }

  private EventProblems() {}
}
