package io.acquaint.kit.intake;

/** What happens to a row that is about a record that is there already. */
public enum OnDuplicate {
  /** The record stays as it is. */
  SKIP,
  /** The cells that are not empty become the record's values. */
  UPDATE,
  /** Nobody looks: each row makes a record. */
  CREATE
}
