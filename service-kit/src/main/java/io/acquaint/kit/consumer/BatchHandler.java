package io.acquaint.kit.consumer;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** A bean that applies events to the service's database; the kit reads Kafka for it. */
public interface BatchHandler {

  /** A stable name: it is the Kafka group and the key of the stored offsets. */
  String consumer();

  /** The topics to read. Those that do not exist yet are read once they do. */
  Set<String> topics();

  /**
   * Applies what one poll brought, in order per partition, inside the transaction that also moves
   * the offsets. Must have no effect outside the database. Events may come again: state that is not
   * newer is to be ignored, and what counts or sends is to be keyed by the event id.
   *
   * @throws PoisonEventException to refuse one event for good; any other exception makes the kit
   *     look for the culprit by halving, unless the database itself is the trouble
   */
  void apply(List<InboundEvent> batch, DSLContext db);
}
