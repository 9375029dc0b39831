package io.acquaint.contacts.subscription;

/** Whether a contact is on a list now. */
public enum SubscriptionStatus {
  JOINED,
  LEFT
}
