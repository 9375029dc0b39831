package io.acquaint.leads.opportunity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an opportunity stands; one that is won or lost never changes again. */
public enum OpportunityStatus {
  OPEN,
  WON,
  LOST;

  /** The statuses that may follow this one directly. */
  public Set<OpportunityStatus> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(WON, LOST);
      case WON, LOST -> EnumSet.noneOf(OpportunityStatus.class);
    };
  }

  /** The actions that lead to those. */
  List<String> allowedActions() {
    return next().stream().map(status -> status == WON ? "won" : "lost").toList();
  }
}
