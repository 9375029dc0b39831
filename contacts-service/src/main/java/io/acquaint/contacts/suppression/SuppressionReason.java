package io.acquaint.contacts.suppression;

/** Why an address is not mailed. */
public enum SuppressionReason {
  /** It does not exist, or takes no mail: 180 days. */
  HARD_BOUNCE,
  /** Five mails in a row came back for a passing reason: 180 days, as for a hard bounce. */
  SOFT_BOUNCES,
  /** Somebody called our mail spam: until a user lifts it. */
  SPAM_REPORT
}
