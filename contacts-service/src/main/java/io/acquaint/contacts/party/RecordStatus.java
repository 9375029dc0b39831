package io.acquaint.contacts.party;

/** Whether a record is in use. */
public enum RecordStatus {
  ACTIVE,
  INACTIVE
}
