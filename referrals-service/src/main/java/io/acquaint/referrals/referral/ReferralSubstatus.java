package io.acquaint.referrals.referral;

/** The finer state inside a status. */
public enum ReferralSubstatus {
  PENDING,
  RECEIVED,
  ACCEPTED,
  WON,
  LOST,
  DECLINED,
  EXPIRED,
  AGED_OUT
}
