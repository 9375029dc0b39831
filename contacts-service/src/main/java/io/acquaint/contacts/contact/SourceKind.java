package io.acquaint.contacts.contact;

/** What kind of initiative brought a contact. */
public enum SourceKind {
  MANUAL,
  IMPORT,
  LANDING_PAGE,
  EVENT,
  LEAD_WORKFLOW,
  API
}
