package io.acquaint.segments.segment;

/** How the members of a segment are found. */
public enum SegmentType {
  /** By a condition over contacts. */
  DYNAMIC,
  /** By hand. */
  STATIC,
  /** By a condition over other segments only. */
  COMPOUND;

  /** Whether membership follows a condition. */
  public boolean hasCondition() {
    return this != STATIC;
  }
}
