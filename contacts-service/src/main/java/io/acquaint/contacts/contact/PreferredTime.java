package io.acquaint.contacts.contact;

/** The part of the day at which a contact wants to be reached. */
public enum PreferredTime {
  MORNING,
  AFTERNOON,
  EVENING
}
