package io.acquaint.segments.segment;

/** Which definition everybody is evaluated by. */
public enum EvaluationOf {
  /** The draft, which then is live. */
  DRAFT,
  /** What is live already. */
  LIVE
}
