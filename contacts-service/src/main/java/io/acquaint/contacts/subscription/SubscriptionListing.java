package io.acquaint.contacts.subscription;

import io.acquaint.kit.list.Listing;
import io.acquaint.kit.list.ListingBuilder;
import java.util.Map;

/** What the lists of a contact can be filtered and sorted by. */
public final class SubscriptionListing {

  public static final Listing<Subscription> LISTING =
      builder("subscriptions").defaultSort("listName").build();

  static ListingBuilder<Subscription> builder(String collection) {
    return Listing.of(collection, Subscription.class, "subscription")
        .id("id", "id", s -> s.id)
        .id("contactId", "contact_id")
        .id("listId", "list_id")
        .text("listName", "list_name", s -> s.listName)
        .required()
        .enumeration("status", "status", SubscriptionStatus.class)
        .instant("joinedAt", "joined_at", s -> s.joinedAt)
        .required()
        .enumeration("joinedHow", "joined_how", How.class)
        .instant("leftAt", "left_at", s -> s.leftAt)
        .enumeration("leftHow", "left_how", How.class)
        .text("formId", "form_id")
        .instant("updatedAt", "updated_at", s -> s.updatedAt)
        .required();
  }

  static final Map<String, String> MEMBER_VIEWS =
      Map.of("joined", "t.status = 'JOINED'", "left", "t.status = 'LEFT'", "all", "true");

  private SubscriptionListing() {}
}
