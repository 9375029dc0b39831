package io.acquaint.referrals.partner;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of partners. */
public final class PartnerListing {
  public static final Listing<Partner> LISTING =
      Listing.of("partners", Partner.class, "partner")
          .id("id", "id", partner -> partner.id)
          .required()
          .text("name", "name", Partner::name)
          .required()
          .text("country", "country", Partner::country)
          .enumeration("status", "status", PartnerStatus.class, Partner::status)
          .required()
          .instant("createdAt", "created_at", Partner::createdAt)
          .required()
          .instant("updatedAt", "updated_at", Partner::updatedAt)
          .required()
          .search("search")
          .defaultSort("name")
          .versioned(Partner::version, Partner::updatedAt)
          .build();

  private PartnerListing() {}
}
