package io.acquaint.leads.lead;

import io.acquaint.kit.list.Listing;
import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.lifecycle.DisqualifiedReason;
import io.acquaint.leads.lifecycle.LeadStage;
import io.acquaint.leads.lifecycle.LeadStatus;
import io.acquaint.leads.lifecycle.SalesReadyBy;
import io.acquaint.leads.prospect.BudgetStatus;
import io.acquaint.leads.prospect.LeadSource;
import io.acquaint.leads.prospect.Need;
import io.acquaint.leads.prospect.PurchaseProcess;
import io.acquaint.leads.prospect.PurchaseTimeframe;
import io.acquaint.leads.prospect.Rating;
import java.util.Map;

/** What lists of leads can be filtered and sorted by, and their views. */
public final class LeadListing {

  public static final Listing<?> LISTING = leads();

  private LeadListing() {}

  @SuppressWarnings("unchecked")
  static Listing<Lead> listing() {
    return (Listing<Lead>) LISTING;
  }

  private static Listing<Lead> leads() {
    return Listing.of("leads", Lead.class, "lead")
        .id("id", "id", l -> l.id().value())
        .text("topic", "topic", l -> l.interest().topic())
        .required()
        .text("firstName", "first_name", l -> l.prospect().firstName())
        .text("lastName", "last_name", l -> l.prospect().lastName())
        .text("company", "company", l -> l.prospect().company())
        .text("email", "email", l -> l.prospect().email())
        .text("phone", "phone")
        .text("jobTitle", "job_title")
        .text("city", "address_city")
        .text("region", "address_region")
        .text("country", "address_country")
        .id("parentContactId", "parent_contact_id")
        .id("parentAccountId", "parent_account_id")
        .text("productId", "product_id")
        .text("offer", "offer")
        .text("campaignId", "campaign_id")
        .enumeration("source", "source", LeadSource.class)
        .text("journeyId", "origin_journey_id")
        .text("formId", "origin_form_id")
        .text("eventId", "origin_event_id")
        .text("referralId", "origin_referral_id")
        .text("importId", "origin_import_id")
        .enumeration("department", "department", Department.class)
        .enumeration("rating", "rating", Rating.class, l -> l.facts().rating())
        .number("budgetAmount", "budget_amount", l -> l.facts().budgetAmount())
        .text("budgetCurrency", "budget_currency")
        .enumeration("budgetStatus", "budget_status", BudgetStatus.class)
        .enumeration("need", "need", Need.class)
        .enumeration("purchaseTimeframe", "purchase_timeframe", PurchaseTimeframe.class)
        .enumeration("purchaseProcess", "purchase_process", PurchaseProcess.class)
        .bool("decisionMaker", "decision_maker")
        .enumeration("stage", "stage", LeadStage.class, l -> l.progress().stage())
        .required()
        .enumeration("status", "status", LeadStatus.class, l -> l.progress().status())
        .required()
        .enumeration("disqualifiedReason", "disqualified_reason", DisqualifiedReason.class)
        .bool("salesReady", "sales_ready")
        .enumeration("salesReadyBy", "sales_ready_by", SalesReadyBy.class)
        .bool("salesAccepted", "sales_accepted")
        .bool("teleprospectingReady", "teleprospecting_ready")
        .integer("recycledCount", "recycled_count")
        .text("ownerId", "owner_id", l -> l.progress().ownerId())
        .instant("createdAt", "created_at", Lead::createdAt)
        .required()
        .instant("updatedAt", "updated_at", Lead::updatedAt)
        .required()
        .search("search")
        .views(
            "all",
            Map.of(
                "all",
                "true",
                "marketing",
                "t.status = 'OPEN' and t.stage in ('INQUIRY', 'MARKETING_QUALIFICATION')",
                "teleprospecting",
                "t.status = 'OPEN' and t.stage in"
                    + " ('TELEPROSPECTING_ACCEPTANCE', 'TELEPROSPECTING_QUALIFICATION')",
                "sales",
                "t.status = 'OPEN' and t.sales_ready",
                "closed",
                "t.status <> 'OPEN'"))
        .defaultSort("-createdAt")
        .versioned(Lead::version, Lead::updatedAt)
        .build();
  }
}
