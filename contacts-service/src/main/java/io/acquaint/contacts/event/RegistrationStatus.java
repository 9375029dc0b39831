package io.acquaint.contacts.event;

/** What a registration is worth. */
public enum RegistrationStatus {
  /** Has a seat. */
  REGISTERED,
  /** Waits for a seat, in the order of arrival. */
  WAITLISTED,
  /** Given back; kept as history. */
  CANCELLED
}
