package io.acquaint.kit.list;

import jakarta.ws.rs.core.UriInfo;
import org.jooq.Condition;

/** What a caller asked of a list, checked against its {@link Listing}. */
public final class ListQuery {

  ListQuery() {}

  /**
   * Reads the parameters of a list route.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 with all findings at once
   */
  public static ListQuery of(UriInfo uri, Listing<?> listing) {
    throw new UnsupportedOperationException("soon");
  }

  /** Reads the body of {@code POST .../search}. */
  public static ListQuery of(SearchRequest request, Listing<?> listing) {
    throw new UnsupportedOperationException("soon");
  }

  /** Reads the parameters of {@code GET .../export}: as a list, but without paging. */
  public static ListQuery ofExport(UriInfo uri, Listing<?> listing) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Narrows the query to what the caller may see, or to the parent named in the path. The condition
   * speaks of the row as {@code t}: {@code DSL.condition("t.account_id = ?", id)}.
   */
  public ListQuery within(Condition condition) {
    throw new UnsupportedOperationException("soon");
  }
}
