package io.acquaint.referrals.referral;

/** Which way a referral goes, seen from the partner that looks at it. */
public enum Direction {
  INCOMING,
  OUTGOING
}
