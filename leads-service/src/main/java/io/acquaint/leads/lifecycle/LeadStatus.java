package io.acquaint.leads.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Whether a lead is being worked, or how it ended. Only a disqualified lead can be reopened. */
public enum LeadStatus {
  OPEN,
  QUALIFIED,
  DISQUALIFIED;

  /** The statuses that may follow this one directly. */
  public Set<LeadStatus> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(QUALIFIED, DISQUALIFIED);
      case DISQUALIFIED -> EnumSet.of(OPEN);
      case QUALIFIED -> EnumSet.noneOf(LeadStatus.class);
    };
  }
}
