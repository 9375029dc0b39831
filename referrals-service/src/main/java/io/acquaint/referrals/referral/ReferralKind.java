package io.acquaint.referrals.referral;

/** Where the customer found the partner. */
public enum ReferralKind {
  PRODUCT,
  PROFILE
}
