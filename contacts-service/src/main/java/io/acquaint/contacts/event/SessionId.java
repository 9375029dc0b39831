package io.acquaint.contacts.event;

import java.util.UUID;

/** The id of a session of a marketing event. */
record SessionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
