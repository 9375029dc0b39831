package io.acquaint.leads.lead;

import java.util.UUID;

/** The id of a lead. */
public record LeadId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
