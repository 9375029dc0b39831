package io.acquaint.referrals.referral;

/** What the customer clicked on an offer. */
public enum CallToAction {
  GET_IT_NOW,
  FREE_TRIAL,
  TEST_DRIVE,
  CONTACT_ME;

  /** All but a wish for contact inform the partner only; nobody waits for an answer. */
  boolean informsOnly() {
    return this != CONTACT_ME;
  }
}
