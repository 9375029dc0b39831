package io.acquaint.referrals.referral;

/** How far the referral was qualified before it was sent. */
public enum Qualification {
  NONE,
  DIRECT,
  MARKETING_QUALIFIED,
  SALES_QUALIFIED
}
