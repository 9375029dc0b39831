package io.acquaint.contacts.contact;

/** What a contact decides in its company. */
public enum ContactRole {
  DECISION_MAKER,
  EMPLOYEE,
  INFLUENCER
}
