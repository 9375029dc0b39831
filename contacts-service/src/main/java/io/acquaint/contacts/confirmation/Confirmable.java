package io.acquaint.contacts.confirmation;

/** A bean of a feature whose things may wait for confirmation. */
public interface Confirmable {

  /** What it speaks for. */
  Purpose purpose();

  /**
   * Lets it happen, in the transaction that uses up the token. The contact's row is locked.
   *
   * @throws io.acquaint.kit.problem.ProblemException if it cannot happen any more; the token stays
   *     unused then
   */
  void confirmed(Wish wish);
}
