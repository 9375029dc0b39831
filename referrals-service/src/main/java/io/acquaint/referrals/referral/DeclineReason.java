package io.acquaint.referrals.referral;

/** Why a partner declined. */
public enum DeclineReason {
  NOT_A_FIT,
  NO_CAPACITY,
  WRONG_REGION,
  DUPLICATE,
  SPAM,
  OTHER
}
