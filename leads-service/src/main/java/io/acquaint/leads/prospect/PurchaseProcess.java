package io.acquaint.leads.prospect;

/** Who decides about the purchase. */
public enum PurchaseProcess {
  INDIVIDUAL,
  COMMITTEE,
  UNKNOWN
}
