package io.acquaint.contacts.subscription;

import java.util.UUID;

/** The id of a subscription list. */
public record ListId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
