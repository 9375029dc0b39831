package io.acquaint.contacts.interaction;

import java.util.List;
import org.jooq.DSLContext;

/**
 * A bean of a feature that draws conclusions from interactions, such as a suppressed address or a
 * counter.
 */
public interface FreshInteractions {

  /**
   * Called before a batch is stored, for those who change contacts by it: they lock them here. A
   * merge and a deletion lock contacts before interactions too, so that nobody waits in a circle.
   */
  default void arriving(List<InteractionView> batch, DSLContext db) {}

  /**
   * Called in the transaction that stores them, with those that were not stored before: never twice
   * for the same one. In the order of the log per contact, which need not be the order in which
   * they occurred.
   */
  void stored(List<InteractionView> fresh, DSLContext db);
}
