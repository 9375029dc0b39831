package io.acquaint.contacts.subscription;

import io.acquaint.contacts.party.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact and one list that it joined at least once. */
@Entity
@Table(name = "subscription")
class Subscription {

  @Id UUID id;
  @Version long version = 1;
  @Column UUID contactId;
  @Column UUID listId;
  @Column String listName;

  @Enumerated(EnumType.STRING)
  SubscriptionStatus status = SubscriptionStatus.JOINED;

  @Column Instant joinedAt;

  @Enumerated(EnumType.STRING)
  How joinedHow;

  @Column String joinedBy;
  @Column @Nullable Instant leftAt;

  @Enumerated(EnumType.STRING)
  @Nullable How leftHow;

  @Column @Nullable String leftBy;
  @Column @Nullable String formId;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected Subscription() {}

  /**
   * Who moves a contact on or off a list.
   *
   * @param how on which way
   * @param by the user or system
   * @param formId the form, if there is one
   */
  record Move(How how, String by, @Nullable String formId, Instant at) {}

  static Subscription first(UUID id, ContactId contact, SubscriptionList list, Move move) {
    var subscription = new Subscription();
    subscription.id = id;
    subscription.contactId = contact.value();
    subscription.listId = list.id;
    subscription.listName = list.name;
    subscription.join(move);
    return subscription;
  }

  /** Comes (back) onto the list. */
  void join(Move move) {
    status = SubscriptionStatus.JOINED;
    joinedAt = move.at();
    joinedHow = move.how();
    joinedBy = move.by();
    formId = move.formId();
    leftAt = null;
    leftHow = null;
    leftBy = null;
    updatedAt = move.at();
  }

  /** Goes off the list. */
  void leave(Move move) {
    status = SubscriptionStatus.LEFT;
    leftAt = move.at();
    leftHow = move.how();
    leftBy = move.by();
    updatedAt = move.at();
  }

  /** The list has another name now. */
  void listIsCalled(String name, Instant now) {
    listName = name;
    updatedAt = now;
  }

  /** Belongs to another contact from now on. */
  static Subscription handedOver(UUID id, ContactId survivor, Subscription from, Instant now) {
    var subscription = new Subscription();
    subscription.id = id;
    subscription.contactId = survivor.value();
    subscription.listId = from.listId;
    subscription.listName = from.listName;
    subscription.takeOver(from, now);
    return subscription;
  }

  /** Becomes what another subscription of the same list is. */
  void takeOver(Subscription from, Instant now) {
    status = from.status;
    joinedAt = from.joinedAt;
    joinedHow = from.joinedHow;
    joinedBy = from.joinedBy;
    leftAt = from.leftAt;
    leftHow = from.leftHow;
    leftBy = from.leftBy;
    formId = from.formId;
    updatedAt = now;
  }

  /** When it last became what it is. */
  Instant decidedAt() {
    Instant left = leftAt;
    return left == null ? joinedAt : left;
  }

  boolean isJoined() {
    return switch (status) {
      case JOINED -> true;
      case LEFT -> false;
    };
  }
}
