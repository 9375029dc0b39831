package io.acquaint.contacts.subscription;

import io.acquaint.kit.list.Listing;

/** What the members of a list can be filtered and sorted by. */
public final class MemberListing {

  public static final Listing<Subscription> LISTING =
      SubscriptionListing.builder("subscription-list-members")
          .views("joined", SubscriptionListing.MEMBER_VIEWS)
          .defaultSort("-joinedAt")
          .build();

  private MemberListing() {}
}
