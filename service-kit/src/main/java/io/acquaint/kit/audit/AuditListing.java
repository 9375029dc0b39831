package io.acquaint.kit.audit;

import io.acquaint.kit.list.Listing;

/** What the audit can be filtered and sorted by. */
public final class AuditListing {

  public static final Listing<AuditEntryView> LISTING =
      Listing.ofRows("audit", "audit_entry", AuditEntryView::of)
          .id("id", "id", AuditEntryView::id)
          .instant("at", "at", AuditEntryView::at)
          .required()
          .id("subject", "subject_id")
          .text("subjectType", "subject_type")
          .text("actor", "actor")
          .text("action", "action")
          .text("requestId", "request_id")
          .defaultSort("-at")
          .build();

  private AuditListing() {}
}
