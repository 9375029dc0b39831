package io.acquaint.segments.member;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import java.util.List;
import org.jooq.exception.DataAccessException;

/** A condition that cannot be estimated within two seconds. */
public final class TooCostly {
  public static final ProblemType ESTIMATE =
      new ProblemType("estimate_too_expensive", 422, "The estimate would take too long");

  /** SQLSTATE of a statement that was cancelled by its time budget. */
  private static final String QUERY_CANCELED = "57014";

  private TooCostly() {}

  static RuntimeException orRethrow(DataAccessException failure, String words) {
    if (!QUERY_CANCELED.equals(failure.sqlState())) {
      return failure;
    }
    return new ProblemException(ESTIMATE, "It did not end within two seconds.")
        .with(List.of(Finding.at("/condition", "too_expensive", words)));
  }
}
