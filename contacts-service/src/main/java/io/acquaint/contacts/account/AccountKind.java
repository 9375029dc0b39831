package io.acquaint.contacts.account;

/** What a company is to the organisation; it can be several things. */
public enum AccountKind {
  CUSTOMER,
  PROSPECT,
  PARTNER,
  SUPPLIER
}
