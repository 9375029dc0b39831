package io.acquaint.leads.lead;

import io.acquaint.kit.list.Listing;
import io.acquaint.leads.lifecycle.LeadStage;
import io.acquaint.leads.lifecycle.LeadStatus;

/** What a lead's history can be filtered and sorted by. */
public final class LeadHistoryListing {

  public static final Listing<LeadHistoryView> LISTING =
      Listing.ofRows("history", "lead_history", LeadHistoryView::from)
          .id("id", "id", LeadHistoryView::id)
          .instant("at", "at", LeadHistoryView::at)
          .required()
          .text("action", "action")
          .enumeration("fromStage", "from_stage", LeadStage.class)
          .enumeration("toStage", "to_stage", LeadStage.class)
          .enumeration("toStatus", "to_status", LeadStatus.class)
          .text("by", "by")
          .id("modelId", "model_id")
          .defaultSort("at")
          .build();

  private LeadHistoryListing() {}

  static Listing<LeadHistoryView> listing() {
    return LISTING;
  }
}
