package io.acquaint.contacts.contact;

/** How a contact wants to be reached. */
public enum PreferredChannel {
  ANY,
  EMAIL,
  PHONE,
  FAX,
  MAIL
}
