package io.acquaint.contacts.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** One marketing event, with its seats. */
@Entity
@Table(name = "marketing_event")
class MarketingEvent {

  @Id UUID id;
  @Version long version = 1;
  @Column String name;

  @Enumerated(EnumType.STRING)
  EventType type;

  @Column Instant startsAt;
  @Column Instant endsAt;
  @Column String timeZone;
  @Column @Nullable Integer capacity;
  @Column boolean waitlist;
  @Column boolean createLeads;
  @Column @Nullable Instant registrationClosesAt;

  @Enumerated(EnumType.STRING)
  EventStatus status;

  /** Changes with every registration, which does not make another version of the event. */
  @Column
  @OptimisticLock(excluded = true)
  int seatsTaken;

  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected MarketingEvent() {}

  static MarketingEvent plan(UUID id, EventRequest request, Instant now) {
    var event = new MarketingEvent();
    event.id = id;
    event.createdAt = now;
    event.status = Objects.requireNonNullElse(request.status(), EventStatus.DRAFT);
    event.describe(request, now);
    return event;
  }

  /**
   * Takes over what a request says.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if the status cannot become that
   */
  void describe(EventRequest r, Instant now) {
    EventStatus to = Objects.requireNonNullElse(r.status(), EventStatus.DRAFT);
    if (to != status && !status.next().contains(to)) {
      throw EventProblems.illegalMove(status, to);
    }
    status = to;
    name = r.name();
    type = Objects.requireNonNullElse(r.type(), EventType.IN_PERSON);
    startsAt = r.startsAt();
    endsAt = r.endsAt();
    timeZone = Objects.requireNonNullElse(r.timeZone(), "UTC");
    capacity = r.capacity();
    waitlist = Boolean.TRUE.equals(r.waitlist());
    createLeads = Boolean.TRUE.equals(r.createLeads());
    registrationClosesAt = r.registrationClosesAt();
    updatedAt = now;
  }

  /**
   * Gives a place to one more registration: a seat, or one in the queue.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if it takes none
   */
  RegistrationStatus place(Instant now) {
    requireLive();
    if (registrationClosesAt != null && !now.isBefore(registrationClosesAt)) {
      throw EventProblems.registrationClosed(registrationClosesAt);
    }
    if (hasSeat()) {
      takeSeat();
      return RegistrationStatus.REGISTERED;
    }
    if (waitlist) {
      return RegistrationStatus.WAITLISTED;
    }
    throw EventProblems.full();
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 409 unless it is LIVE
   */
  void requireLive() {
    if (status != EventStatus.LIVE) {
      throw EventProblems.notLive(status);
    }
  }

  boolean hasSeat() {
    return freeSeats() > 0;
  }

  /** How many seats are left; without a limit there are always more. */
  int freeSeats() {
    return capacity == null ? Integer.MAX_VALUE : capacity - seatsTaken;
  }

  void takeSeat() {
    seatsTaken++;
  }

  void giveBackSeat() {
    seatsTaken--;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
