package io.acquaint.referrals.referral;

/** Whether a customer asked, or staff qualified the referral. */
public enum ReferralTab {
  MARKETPLACE,
  QUALIFIED
}
