package io.acquaint.leads.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where an open lead stands between marketing and sales; a closed lead keeps the stage it left. */
public enum LeadStage {
  INQUIRY,
  MARKETING_QUALIFICATION,
  TELEPROSPECTING_ACCEPTANCE,
  TELEPROSPECTING_QUALIFICATION,
  SALES_ACCEPTANCE;

  /** The stages that may follow this one directly; going back to marketing is recycling. */
  public Set<LeadStage> next() {
    return switch (this) {
      case INQUIRY ->
          EnumSet.of(MARKETING_QUALIFICATION, TELEPROSPECTING_ACCEPTANCE, SALES_ACCEPTANCE);
      case MARKETING_QUALIFICATION -> EnumSet.of(TELEPROSPECTING_ACCEPTANCE, SALES_ACCEPTANCE);
      case TELEPROSPECTING_ACCEPTANCE ->
          EnumSet.of(TELEPROSPECTING_QUALIFICATION, MARKETING_QUALIFICATION);
      case TELEPROSPECTING_QUALIFICATION -> EnumSet.of(SALES_ACCEPTANCE, MARKETING_QUALIFICATION);
      case SALES_ACCEPTANCE -> EnumSet.of(MARKETING_QUALIFICATION);
    };
  }
}
