package io.acquaint.contacts.party;

import java.util.UUID;

/** The id of an account. */
public record AccountId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
