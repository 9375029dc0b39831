package io.acquaint.kit.consumer;

import io.acquaint.kit.consumer.DeadLetters.Letter;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Looks at dead letters and tries them again. */
@ApplicationScoped
class DeadLetterService {

  /** The event was refused once more; the dead letter stays, with the new reason. */
  static final ProblemType STILL_REFUSED =
      new ProblemType("dead_letter_refused", 409, "The event was refused again");

  private final DSLContext db;
  private final DeadLetters letters;
  private final Consumers consumers;

  @Inject
  DeadLetterService(DSLContext db, DeadLetters letters, Consumers consumers) {
    this.db = db;
    this.letters = letters;
    this.consumers = consumers;
  }

  @Transactional
  public DeadLetterPage page(@Nullable UUID cursor, @Nullable String consumer, int limit) {
    List<DeadLetterView> found = letters.page(cursor, consumer, limit + 1);
    if (found.size() <= limit) {
      return new DeadLetterPage(found, null);
    }
    List<DeadLetterView> items = found.subList(0, limit);
    return new DeadLetterPage(items, items.getLast().id().toString());
  }

  /** Applies the event in one transaction with the end of its dead letter. */
  public void retry(UUID id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> apply(id));
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Failures.isTransient(e)) {
        throw e;
      }
      String reason = Failures.reason(e);
      QuarkusTransaction.requiringNew().run(() -> letters.refusedAgain(id, reason));
      throw new ProblemException(STILL_REFUSED, reason);
    }
  }

  private void apply(UUID id) {
    Letter letter = letters.lock(id).orElseThrow(() -> Problems.notFound("dead letter", id));
    BatchHandler handler =
        consumers
            .handler(letter.consumer())
            .orElseThrow(() -> Problems.notFound("consumer", letter.consumer()));
    handler.apply(List.of(letter.event()), db);
    letters.forget(id);
  }
}
