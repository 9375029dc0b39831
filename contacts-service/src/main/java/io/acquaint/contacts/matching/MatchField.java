package io.acquaint.contacts.matching;

/** By what a person is recognised. */
public enum MatchField {
  /** The main mail address; case and Unicode form do not matter. */
  EMAIL
}
