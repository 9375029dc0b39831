package io.acquaint.leads.lifecycle;

/** Which department a lead comes from. What sales enters itself, sales has already accepted. */
public enum Department {
  MARKETING,
  SALES,
  TELEPROSPECTING
}
