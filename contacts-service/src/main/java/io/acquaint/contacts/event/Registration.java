package io.acquaint.contacts.event;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.db.JsonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One contact's registration for one event; its place in the queue is the order of insertion. */
@Entity
@Table(name = "registration")
class Registration {

  @Id UUID id;
  @Version long version = 1;
  @Column UUID eventId;
  @Column UUID contactId;

  @Enumerated(EnumType.STRING)
  RegistrationStatus status;

  @Convert(converter = JsonColumns.Values.class)
  @ColumnTransformer(write = "?::jsonb")
  Map<String, Object> answers = Map.of();

  @Column @Nullable String journeyId;
  @Column @Nullable String formId;
  @Column boolean createLead;

  /** Whose it was before merges: Kafka still has it under their keys. */
  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> formerContactIds = List.of();

  @Column boolean checkedIn;
  @Column Instant registeredAt;
  @Column @Nullable Instant promotedAt;
  @Column @Nullable Instant cancelledAt;
  @Column @Nullable Instant checkedInAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected Registration() {}

  /**
   * A new registration.
   *
   * @param place what the event gave it
   */
  static Registration take(
      UUID id,
      MarketingEvent event,
      RegistrationRequest request,
      RegistrationStatus place,
      Instant now) {
    var registration = new Registration();
    registration.id = id;
    registration.eventId = event.id;
    registration.contactId = request.contactId();
    registration.status = place;
    registration.answers = Objects.requireNonNullElse(request.answers(), Map.of());
    registration.journeyId = request.journeyId();
    registration.formId = request.formId();
    registration.createLead = event.createLeads;
    registration.registeredAt = now;
    registration.updatedAt = now;
    return registration;
  }

  /** Leaves the queue for a seat. */
  void promote(Instant now) {
    status = RegistrationStatus.REGISTERED;
    promotedAt = now;
    updatedAt = now;
  }

  /**
   * Is given back.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if it was, or if the contact came
   */
  void cancel(Instant now) {
    if (status == RegistrationStatus.CANCELLED) {
      throw EventProblems.alreadyCancelled();
    }
    if (checkedIn) {
      throw EventProblems.attended();
    }
    status = RegistrationStatus.CANCELLED;
    cancelledAt = now;
    updatedAt = now;
  }

  /** Notes that the contact came. */
  void checkIn(Instant now) {
    checkedIn = true;
    checkedInAt = now;
    updatedAt = now;
  }

  /** Belongs to another contact from now on. */
  void moveTo(ContactId survivor, Instant now) {
    formerContactIds = Stream.concat(formerContactIds.stream(), Stream.of(contactId)).toList();
    contactId = survivor.value();
    updatedAt = now;
  }

  /** Is given back since the contact has another one that counts more. */
  void giveWay(Instant now) {
    status = RegistrationStatus.CANCELLED;
    cancelledAt = now;
    updatedAt = now;
  }

  boolean active() {
    return status != RegistrationStatus.CANCELLED;
  }

  boolean hasSeat() {
    return status == RegistrationStatus.REGISTERED;
  }

  UUID id() {
    return id;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
