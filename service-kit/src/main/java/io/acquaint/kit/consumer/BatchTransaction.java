package io.acquaint.kit.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Applies a batch and moves its offsets, or does neither. */
@ApplicationScoped
class BatchTransaction {

  private final DSLContext db;
  private final Positions positions;
  private final DeadLetters deadLetters;
  private final ConsumingConfig config;

  @Inject
  BatchTransaction(
      DSLContext db, Positions positions, DeadLetters deadLetters, ConsumingConfig config) {
    this.db = db;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.config = config;
  }

  /**
   * Commits the batch. The offsets move first: who was overtaken finds out before it works, and who
   * overtakes waits at the row.
   *
   * @throws Positions.FencedException if the offsets are no longer where they were
   */
  void commit(BatchHandler handler, Batch batch) {
    QuarkusTransaction.requiringNew()
        .timeout(Math.toIntExact(config.transactionTimeout().toSeconds()))
        .run(
            () -> {
              try {
                positions.move(handler.consumer(), batch.moves());
                deadLetters.record(handler.consumer(), batch.refused());
              } catch (SQLException e) {
                throw new IllegalStateException("The batch could not be recorded", e);
              }
              if (!batch.events().isEmpty()) {
                handler.apply(batch.events(), db);
              }
            });
    deadLetters.count(handler.consumer(), batch.refused().size());
  }
}
