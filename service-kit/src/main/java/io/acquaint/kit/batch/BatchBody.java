package io.acquaint.kit.batch;

import io.acquaint.kit.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a batch: every operation was read on its own.
 *
 * @param <O> the record of an operation
 */
public final class BatchBody<O extends Operation<?>> {

  /** The most operations of one batch. */
  public static final int MOST = 1_000;

  private final List<Read<O>> operations;

  BatchBody(List<Read<O>> operations) {
    this.operations = List.copyOf(operations);
  }

  /** An operation, or why it could not be read. */
  record Read<O>(@Nullable String key, @Nullable O operation, @Nullable ProblemException refused) {}

  List<Read<O>> operations() {
    return operations;
  }
}
