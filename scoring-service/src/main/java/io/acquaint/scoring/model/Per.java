package io.acquaint.scoring.model;

/** How often a rule gives its points. */
public enum Per {
  /** Once, while the condition is true. */
  MATCH,
  /** For each interaction that the outermost interaction node counts. */
  OCCURRENCE
}
