package io.acquaint.segments.member;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.jooq.exception.DataAccessException;

/** A condition that cannot be estimated within its time budget. */
public final class TooCostly {
  public static final ProblemType ESTIMATE =
      new ProblemType("estimate_too_expensive", 422, "The estimate would take too long");

  /** SQLSTATE of a statement that was cancelled by its time budget. */
  private static final String QUERY_CANCELED = "57014";

  private TooCostly() {}

  static boolean is(DataAccessException failure) {
    return QUERY_CANCELED.equals(failure.sqlState());
  }

  /** The refusal, which names the node that costs most. */
  static ProblemException because(CostlyNode node, Duration budget) {
    return new ProblemException(
            ESTIMATE, "It did not end within " + budget.toMillis() + " milliseconds.")
        .with(List.of(Finding.at("/condition" + node.pointer(), "too_expensive", node.words())));
  }
}
