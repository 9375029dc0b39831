package io.acquaint.referrals.referral;

import io.acquaint.kit.list.Listing;

/** What can be filtered and sorted in the list of referrals. */
public final class ReferralListing {
  public static final Listing<Referral> LISTING =
      Listing.of("referrals", Referral.class, "referral")
          .id("id", "id", referral -> referral.id)
          .required()
          .id("partnerId", "partner_id")
          .id("engagementId", "engagement_id")
          .enumeration("tab", "tab", ReferralTab.class)
          .enumeration("kind", "kind", ReferralKind.class)
          .enumeration("callToAction", "call_to_action", CallToAction.class)
          .enumeration("status", "status", ReferralStatus.class)
          .enumeration("substatus", "substatus", ReferralSubstatus.class)
          .text("country", "country")
          .text("customerName", "customer_name")
          .text("source", "source")
          .number("estimatedValue", "estimated_value", referral -> referral.estimatedValue)
          .instant("createdAt", "created_at", referral -> referral.createdAt)
          .required()
          .instant("updatedAt", "updated_at", referral -> referral.updatedAt)
          .required()
          .instant("expiresAt", "expires_at", referral -> referral.expiresAt)
          .search("search")
          .defaultSort("-createdAt")
          .versioned(referral -> referral.version, referral -> referral.updatedAt)
          .build();

  private ReferralListing() {}
}
