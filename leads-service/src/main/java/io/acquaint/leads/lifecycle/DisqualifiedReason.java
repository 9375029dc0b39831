package io.acquaint.leads.lifecycle;

/** Why a lead was given up. */
public enum DisqualifiedReason {
  LOST,
  CANNOT_CONTACT,
  NO_LONGER_INTERESTED,
  CANCELLED
}
