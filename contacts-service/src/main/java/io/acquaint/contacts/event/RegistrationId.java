package io.acquaint.contacts.event;

import java.util.UUID;

/** The id of a registration. */
record RegistrationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
