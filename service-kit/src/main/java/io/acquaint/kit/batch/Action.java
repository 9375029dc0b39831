package io.acquaint.kit.batch;

/** What an operation of a batch does; each is what a single route does too. */
public enum Action {
  CREATE,
  UPDATE,
  DELETE
}
