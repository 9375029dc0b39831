package io.acquaint.contacts.confirmation;

/** What a confirmation confirms. */
public enum Purpose {
  /** That the level of consent may rise. */
  CONSENT,
  /** That the contact joins a list. */
  SUBSCRIPTION
}
