package io.acquaint.contacts.subscription;

import io.acquaint.kit.list.Listing;

/** What subscription lists can be filtered and sorted by. */
public final class SubscriptionListListing {

  public static final Listing<SubscriptionList> LISTING =
      Listing.of("subscription-lists", SubscriptionList.class, "subscription_list")
          .id("id", "id", list -> list.id)
          .text("name", "name", list -> list.name)
          .required()
          .bool("doubleOptIn", "double_opt_in")
          .bool("inSubscriptionCenter", "in_subscription_center")
          .text("ownerId", "owner_id")
          .instant("createdAt", "created_at", list -> list.createdAt)
          .required()
          .instant("updatedAt", "updated_at", list -> list.updatedAt)
          .required()
          .defaultSort("name")
          .build();

  private SubscriptionListListing() {}
}
