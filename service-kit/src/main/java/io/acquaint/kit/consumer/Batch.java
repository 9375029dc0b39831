package io.acquaint.kit.consumer;

import io.acquaint.kit.consumer.Positions.Move;
import java.util.List;

/**
 * What one transaction does.
 *
 * @param events what the handler gets
 * @param refused what goes to the dead letters instead
 * @param moves how the stored offsets move
 */
record Batch(List<InboundEvent> events, List<Refused> refused, List<Move> moves) {

  /** An event that cannot be applied, and why. */
  record Refused(InboundEvent event, String reason) {}
}
