package io.acquaint.referrals.referral;

/** How urgently a customer who asked for contact waits. */
public enum Attention {
  HOT,
  OVERDUE,
  NONE
}
