package io.acquaint.referrals.partner;

/** Whether a partner can be sent referrals. */
public enum PartnerStatus {
  ACTIVE,
  INACTIVE
}
