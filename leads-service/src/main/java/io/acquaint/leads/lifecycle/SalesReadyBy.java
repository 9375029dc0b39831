package io.acquaint.leads.lifecycle;

/** Who found a lead ready for sales: a scoring model by its threshold, or a user by hand. */
public enum SalesReadyBy {
  MODEL,
  USER
}
