package io.acquaint.referrals.referral;

import java.util.List;

/** The life of a referral, and what can be done in each status. */
public enum ReferralStatus {
  RECEIVED(List.of("acceptance", "decline")),
  ACCEPTED(List.of("won", "lost")),
  ARCHIVED(List.of());

  private final List<String> allowedActions;

  ReferralStatus(List<String> allowedActions) {
    this.allowedActions = allowedActions;
  }

  /** The actions that are allowed now, by the names of their routes. */
  List<String> allowedActions() {
    return allowedActions;
  }

  boolean allows(String action) {
    return allowedActions.contains(action);
  }
}
