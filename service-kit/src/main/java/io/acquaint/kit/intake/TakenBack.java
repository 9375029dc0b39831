package io.acquaint.kit.intake;

/** What became of a record that an import is to take back. */
public enum TakenBack {
  /** It is gone, as if it had not been imported. */
  REMOVED,
  /** Somebody deleted it before. */
  GONE_BEFORE,
  /** Somebody changed it since; it stays. */
  CHANGED_SINCE,
  /** Something belongs to it that came later; it stays. */
  IN_USE,
  /** It was there before the import, which changed it; it stays. */
  EXISTED_BEFORE
}
