package io.acquaint.leads.opportunity;

import io.acquaint.kit.list.Listing;

/** What lists of opportunities can be filtered and sorted by. */
public final class OpportunityListing {

  public static final Listing<?> LISTING = opportunities();

  private OpportunityListing() {}

  @SuppressWarnings("unchecked")
  static Listing<Opportunity> listing() {
    return (Listing<Opportunity>) LISTING;
  }

  private static Listing<Opportunity> opportunities() {
    return Listing.of("opportunities", Opportunity.class, "opportunity")
        .id("id", "id", o -> o.id)
        .text("name", "name", o -> o.name)
        .required()
        .enumeration("status", "status", OpportunityStatus.class, o -> o.status)
        .required()
        .id("leadId", "lead_id")
        .id("contactId", "contact_id")
        .id("accountId", "account_id")
        .number("estimatedAmount", "estimated_amount", o -> o.estimatedAmount)
        .text("estimatedCurrency", "estimated_currency")
        .date("expectedCloseDate", "expected_close_date", o -> o.expectedCloseDate)
        .integer("probability", "probability", o -> o.probability)
        .text("ownerId", "owner_id")
        .instant("createdAt", "created_at", o -> o.createdAt)
        .required()
        .instant("updatedAt", "updated_at", o -> o.updatedAt)
        .required()
        .instant("closedAt", "closed_at", o -> o.closedAt)
        .search("search")
        .defaultSort("-createdAt")
        .versioned(o -> o.version, o -> o.updatedAt)
        .build();
  }
}
