package io.acquaint.contacts.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that contacts can sign up for, such as a newsletter. */
@Entity
@Table(name = "subscription_list")
class SubscriptionList {

  @Id UUID id;
  @Version long version = 1;
  @Column String name;
  @Column @Nullable String description;
  @Column boolean doubleOptIn;
  @Column boolean inSubscriptionCenter;
  @Column @Nullable String ownerId;
  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected SubscriptionList() {}

  /**
   * A new list.
   *
   * @param doubleOptIn what it has if the request does not say
   */
  static SubscriptionList create(
      UUID id, SubscriptionListRequest request, boolean doubleOptIn, Instant now) {
    var list = new SubscriptionList();
    list.id = id;
    list.createdAt = now;
    list.describe(request, doubleOptIn, now);
    return list;
  }

  /** Takes over what the request says. */
  void describe(SubscriptionListRequest request, boolean doubleOptInByDefault, Instant now) {
    name = request.name();
    description = request.description();
    doubleOptIn = Objects.requireNonNullElse(request.doubleOptIn(), doubleOptInByDefault);
    inSubscriptionCenter = Objects.requireNonNullElse(request.inSubscriptionCenter(), true);
    ownerId = request.ownerId();
    updatedAt = now;
  }

  ListId listId() {
    return new ListId(id);
  }
}
