package io.acquaint.contacts.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session of a marketing event. */
@Entity
@Table(name = "event_session")
class Session {

  @Id UUID id;
  @Version long version = 1;
  @Column UUID eventId;
  @Column String name;
  @Column Instant startsAt;
  @Column Instant endsAt;
  @Column @Nullable Integer capacity;
  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected Session() {}

  static Session plan(UUID id, EventId event, SessionRequest request, Instant now) {
    var session = new Session();
    session.id = id;
    session.eventId = event.value();
    session.createdAt = now;
    session.describe(request, now);
    return session;
  }

  /** Takes over what a request says. */
  void describe(SessionRequest r, Instant now) {
    name = r.name();
    startsAt = r.startsAt();
    endsAt = r.endsAt();
    capacity = r.capacity();
    updatedAt = now;
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

  Instant createdAt() {
    return createdAt;
  }
}
