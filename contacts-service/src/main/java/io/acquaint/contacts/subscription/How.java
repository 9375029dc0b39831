package io.acquaint.contacts.subscription;

/** How a contact came on a list, or off it. */
public enum How {
  /** A user did it. */
  USER,
  /** Another system did it with an integration's token. */
  INTEGRATION,
  /** Through a form. */
  FORM,
  /** The contact itself, in its subscription center. */
  SUBSCRIPTION_CENTER,
  /** The contact itself, with the unsubscribe link of a mail. */
  EMAIL_UNSUBSCRIBED,
  /** The list was deleted. */
  LIST_DELETED
}
