package io.acquaint.leads.prospect;

/** When it would be bought. */
public enum PurchaseTimeframe {
  IMMEDIATE,
  THIS_QUARTER,
  NEXT_QUARTER,
  THIS_YEAR,
  UNKNOWN
}
