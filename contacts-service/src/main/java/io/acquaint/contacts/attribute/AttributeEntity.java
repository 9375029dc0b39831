package io.acquaint.contacts.attribute;

/** The kind of record an attribute belongs to. */
public enum AttributeEntity {
  CONTACT,
  ACCOUNT,
  LEAD
}
