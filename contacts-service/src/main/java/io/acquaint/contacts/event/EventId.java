package io.acquaint.contacts.event;

import java.util.UUID;

/** The id of a marketing event. */
record EventId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
