package io.acquaint.kit.changes;

import io.acquaint.kit.list.Listing;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jooq.Condition;

/** What a caller asked of a changes feed: {@code since}, {@code wait}, {@code limit}, filter. */
public final class ChangesQuery {

  ChangesQuery() {}

  /**
   * Reads the parameters of a changes route.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 with all findings at once, 410 for a token
   *     that is older than 30 days
   */
  public static ChangesQuery of(UriInfo uri, Listing<?> listing) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Narrows the feed to what the caller may see. Entries are kept apart by the scope given when
   * they were appended, so that not even a tombstone shows an id of another scope.
   *
   * @param rows the same for current rows, over the alias {@code t}
   */
  public ChangesQuery scopedTo(UUID scope, Condition rows) {
    throw new UnsupportedOperationException("soon");
  }
}
