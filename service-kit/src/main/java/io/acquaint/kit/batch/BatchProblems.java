package io.acquaint.kit.batch;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.security.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** The problems of single operations, as they are told in the answer of the batch. */
@ApplicationScoped
class BatchProblems {

  static final ProblemType NOT_DONE =
      new ProblemType("batch_not_done", 424, "Another operation of the batch failed");

  private final CurrentVertxRequest current;
  private final Caller caller;

  BatchProblems(CurrentVertxRequest current, Caller caller) {
    this.current = current;
    this.caller = caller;
  }

  /**
   * The problem of an operation that was sound, but stood in an atomic batch with one that was not.
   */
  ProblemBody notDone() {
    return body(
        new ProblemException(
            NOT_DONE, "The batch is atomic: nothing was done. See the other problems."));
  }

  /**
   * The problem of one operation.
   *
   * @param index of the operation in the body
   * @param part where what the findings point into stands inside the operation; empty when they
   *     point into the operation itself
   */
  ProblemBody at(int index, String part, ProblemException refused) {
    String operation = "/" + BatchBodyReader.FIELD + "/" + index;
    return body(
        refused.with(
            refused.findings().stream().map(found -> inside(operation, part, found)).toList()));
  }

  private static Finding inside(String operation, String part, Finding found) {
    if (found.pointer() != null) {
      return Finding.at(operation + part + found.pointer(), found.code(), found.message());
    }
    return Objects.equals(found.header(), "If-Match")
        ? Finding.at(operation + "/ifMatch", found.code(), found.message())
        : found;
  }

  private ProblemBody body(ProblemException problem) {
    return ProblemBody.of(problem, current.getCurrent().normalizedPath(), caller.requestId());
  }
}
