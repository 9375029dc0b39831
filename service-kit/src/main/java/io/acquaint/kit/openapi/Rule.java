package io.acquaint.kit.openapi;

/** One convention, applied to a whole document. */
interface Rule {
  void apply(Draft draft);
}
