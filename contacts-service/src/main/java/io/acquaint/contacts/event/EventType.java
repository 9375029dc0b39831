package io.acquaint.contacts.event;

/** Where a marketing event takes place. */
public enum EventType {
  IN_PERSON,
  ONLINE,
  HYBRID
}
