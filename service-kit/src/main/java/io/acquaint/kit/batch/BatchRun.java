package io.acquaint.kit.batch;

import io.acquaint.kit.batch.BatchBody.Read;
import io.acquaint.kit.batch.BatchTarget.Written;
import io.acquaint.kit.http.Answers;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs batches inside the caller's transaction. Operations run by chunks with a savepoint each;
 * only a chunk in which one is refused is undone and run again with a savepoint per operation. So
 * the usual batch stays below the 64 subtransactions that PostgreSQL keeps at hand per connection.
 *
 * <p>A refusal (4xx) is the result of its operation. An outage or a fault of ours (5xx) is none: it
 * leaves this class, the whole batch is undone, and the caller repeats it.
 */
@ApplicationScoped
public class BatchRun {

  private static final int CHUNK = 40;

  private final DSLContext db;
  private final Instance<EntityManager> entities;
  private final TransactionSynchronizationRegistry transaction;
  private final StrictJson json;
  private final BatchProblems problems;

  BatchRun(
      DSLContext db,
      Instance<EntityManager> entities,
      TransactionSynchronizationRegistry transaction,
      StrictJson json,
      BatchProblems problems) {
    this.db = db;
    this.entities = entities;
    this.transaction = transaction;
    this.json = json;
    this.problems = problems;
  }

  /**
   * Runs the operations in their order.
   *
   * @param atomic whether all are undone if one is refused
   * @param request the request record of the resource
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <R> BatchResults run(
      BatchBody<? extends Operation<R>> body,
      boolean atomic,
      Class<R> request,
      BatchTarget<R> target) {
    return new Run<>(body.operations(), request, target).results(atomic);
  }

  private final class Run<R> {

    private final List<? extends Read<? extends Operation<R>>> operations;
    private final Class<R> request;
    private final BatchTarget<R> target;

    Run(
        List<? extends Read<? extends Operation<R>>> operations,
        Class<R> request,
        BatchTarget<R> target) {
      this.operations = operations;
      this.request = request;
      this.target = target;
    }

    BatchResults results(boolean atomic) {
      lock();
      if (atomic) {
        Savepoint.WHOLE.set(db);
      }
      List<BatchResult> results = new ArrayList<>(operations.size());
      for (int start = 0; start < operations.size(); start += CHUNK) {
        results.addAll(chunk(start, Math.min(start + CHUNK, operations.size())));
      }
      if (atomic && !results.stream().allMatch(BatchResult::succeeded)) {
        Savepoint.WHOLE.undo(db, entities);
        results.replaceAll(this::undone);
      }
      return BatchResults.of(results);
    }

    /** Two batches with the same records wait for each other in one order, not in a circle. */
    private void lock() {
      var ids = new TreeSet<UUID>();
      for (Read<? extends Operation<R>> each : operations) {
        UUID id = idOf(each);
        if (id != null) {
          ids.add(id);
        }
      }
      if (!ids.isEmpty()) {
        target.lock(ids);
        forget();
      }
    }

    private List<BatchResult> chunk(int start, int end) {
      Savepoint.CHUNK.set(db);
      List<BatchResult> results = new ArrayList<>(end - start);
      try {
        for (int i = start; i < end; i++) {
          results.add(perform(i));
        }
      } catch (ProblemException refused) {
        undo(Savepoint.CHUNK, refused);
        results.clear();
        for (int i = start; i < end; i++) {
          results.add(alone(i));
        }
      }
      Savepoint.CHUNK.release(db);
      return results;
    }

    private BatchResult alone(int i) {
      Savepoint.ALONE.set(db);
      BatchResult result;
      try {
        result = perform(i);
      } catch (ProblemException refused) {
        undo(Savepoint.ALONE, refused);
        Read<? extends Operation<R>> read = operations.get(i);
        result = BatchResult.failed(read.key(), idOf(read), problems.at(i, part(read), refused));
      }
      Savepoint.ALONE.release(db);
      return result;
    }

    private BatchResult perform(int i) {
      Read<? extends Operation<R>> read = operations.get(i);
      Operation<R> operation = read.operation();
      if (operation == null) {
        ProblemException refused = Objects.requireNonNull(read.refused());
        return BatchResult.failed(read.key(), null, problems.at(i, "", refused));
      }
      BatchResult result = perform(operation);
      // Nothing is left for a later flush to look at: a thousand entities would make it slow.
      forget();
      return result;
    }

    private BatchResult perform(Operation<R> operation) {
      UUID id = operation.id();
      Long version = operation.ifMatch();
      String ifMatch = version == null ? null : Answers.etag(version);
      return switch (operation.action()) {
        case CREATE -> {
          Written made = target.create(Objects.requireNonNull(operation.resource()));
          yield BatchResult.done(operation.key(), 201, made.id(), made.version());
        }
        case UPDATE -> {
          var patch = json.patch(Objects.requireNonNull(operation.patch()), request);
          Written made = target.change(Objects.requireNonNull(id), patch, ifMatch);
          yield BatchResult.done(operation.key(), 200, made.id(), made.version());
        }
        case DELETE -> {
          UUID gone = Objects.requireNonNull(id);
          target.delete(gone, ifMatch);
          yield BatchResult.done(operation.key(), 204, gone, null);
        }
      };
    }

    private BatchResult undone(BatchResult result) {
      return result.succeeded()
          ? BatchResult.failed(
              result.key(), result.status() == 201 ? null : result.id(), problems.notDone())
          : result;
    }

    private @Nullable UUID idOf(Read<? extends Operation<R>> read) {
      Operation<R> operation = read.operation();
      return operation == null ? null : operation.id();
    }

    /** What the findings of a refused operation point into. */
    private String part(Read<? extends Operation<R>> read) {
      return switch (Objects.requireNonNull(read.operation()).action()) {
        case CREATE -> "/resource";
        case UPDATE -> "/patch";
        case DELETE -> "";
      };
    }
  }

  private void undo(Savepoint point, ProblemException refused) {
    if (refused.type().status() >= 500
        || transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw refused;
    }
    point.undo(db, entities);
  }

  private void forget() {
    if (entities.isResolvable()) {
      entities.get().flush();
      entities.get().clear();
    }
  }
}
