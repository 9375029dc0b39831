package io.acquaint.kit.changes;

import io.acquaint.kit.list.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the changes feed inside the caller's transaction, and reads pages of it. A page is
 * read outside of any transaction of the caller, since it may wait.
 */
@ApplicationScoped
public class ChangeFeed {

  /** A row was created or changed. Call it once per row and transaction, after the change. */
  public void upserted(String collection, UUID id, long version) {
    upserted(collection, id, version, null);
  }

  /** As above, for rows that only some callers may see (see {@link ChangesQuery#scopedTo}). */
  public void upserted(String collection, UUID id, long version, @Nullable UUID scope) {
    throw new UnsupportedOperationException("soon");
  }

  public void deleted(String collection, UUID id, long version, DeleteReason reason) {
    deleted(collection, id, version, reason, null);
  }

  public void deleted(
      String collection, UUID id, long version, DeleteReason reason, @Nullable UUID scope) {
    throw new UnsupportedOperationException("soon");
  }

  /** The next page after the query's token; needs {@code versioned} on the listing. */
  public <E, V> ChangesPage<V> page(
      Listing<E> listing, ChangesQuery query, Function<? super E, ? extends V> view) {
    throw new UnsupportedOperationException("soon");
  }
}
