package io.acquaint.contacts.attribute;

/** A bean that knows whether records of one kind still carry an attribute. */
public interface AttributeUse {

  /** The kind of record it speaks for. */
  AttributeEntity entity();

  /** Whether any record has a value under this name. */
  boolean carries(String name);
}
