package io.acquaint.leads.prospect;

/** How badly it is wanted. */
public enum Need {
  MUST_HAVE,
  SHOULD_HAVE,
  GOOD_TO_HAVE,
  NO_NEED
}
