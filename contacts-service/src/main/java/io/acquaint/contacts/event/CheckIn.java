package io.acquaint.contacts.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody came to an event or to one of its sessions. Never changes. */
@Entity
@Table(name = "check_in")
class CheckIn {

  @Id UUID id;
  @Column UUID eventId;
  @Column @Nullable UUID sessionId;
  @Column UUID registrationId;
  @Column UUID contactId;
  @Column Instant checkedInAt;

  /** For Hibernate. */
  protected CheckIn() {}

  static CheckIn of(UUID id, Registration registration, @Nullable UUID session, Instant now) {
    var checkIn = new CheckIn();
    checkIn.id = id;
    checkIn.eventId = registration.eventId;
    checkIn.sessionId = session;
    checkIn.registrationId = registration.id;
    checkIn.contactId = registration.contactId;
    checkIn.checkedInAt = now;
    return checkIn;
  }

  UUID id() {
    return id;
  }

  Instant checkedInAt() {
    return checkedInAt;
  }
}
