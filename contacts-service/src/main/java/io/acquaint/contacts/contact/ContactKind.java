package io.acquaint.contacts.contact;

/** What a contact is to the organisation; it can be several things. */
public enum ContactKind {
  CUSTOMER,
  PROSPECT,
  PARTNER,
  SUPPLIER,
  VENDOR,
  SPEAKER,
  SPONSOR
}
