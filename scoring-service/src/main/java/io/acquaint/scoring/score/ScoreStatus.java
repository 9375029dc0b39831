package io.acquaint.scoring.score;

/** How a shown score stands to the data. */
public enum ScoreStatus {
  /** It follows every event and the clock. */
  UP_TO_DATE,
  /** The model is live, but has not scored this lead yet. */
  PENDING,
  /** Its model was stopped, or its lead closed: it is kept as it was. */
  STALE
}
