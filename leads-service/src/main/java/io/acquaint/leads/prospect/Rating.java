package io.acquaint.leads.prospect;

/** How promising somebody judged a lead by hand; the scores are the machine's judgement. */
public enum Rating {
  HOT,
  WARM,
  COLD
}
