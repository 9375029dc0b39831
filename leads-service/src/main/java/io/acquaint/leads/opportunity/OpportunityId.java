package io.acquaint.leads.opportunity;

import java.util.UUID;

/** The id of an opportunity. */
public record OpportunityId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
