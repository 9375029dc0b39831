package io.acquaint.kit.deadline;

import java.time.Instant;
import java.util.Optional;

/** A bean that owns deadlines: rows with the instant at which something must happen. */
public interface DeadlineWorker {

  /** A stable name, unique in the service. */
  String name();

  /** How many are worked off in one transaction. */
  default int atATime() {
    return 200;
  }

  /**
   * Does what is due, oldest first, inside the transaction that the kit opened; no other replica
   * works off the same deadlines meanwhile.
   *
   * @param upTo deadlines at or before this instant are due
   * @param limit how many to do at most; the kit calls again when this many were done
   * @return how many were done
   */
  int workOff(Instant upTo, int limit);

  /** The earliest deadline that is still open. */
  Optional<Instant> nextDue();
}
