package io.acquaint.kit.changes;

/** Why a row is no longer there for the reader of a changes feed. */
public enum DeleteReason {
  /** It was deleted. */
  DELETED,
  /** The person asked to be forgotten. */
  ERASED,
  /** It still exists, but the feed's filter no longer selects it. Only the feed says this. */
  LEFT_FILTER
}
