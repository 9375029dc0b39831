package io.acquaint.kit.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers list queries in one statement per page. Opens a transaction where there is none. */
@ApplicationScoped
public class ListEngine {

  /** One page; {@code view} runs inside the transaction. */
  public <E, V> PageView<V> page(
      Listing<E> listing, ListQuery query, Function<? super E, ? extends V> view) {
    throw new UnsupportedOperationException("soon");
  }

  /** As {@link #page}, for views that are made for a whole page at once. */
  public <E, V> PageView<V> pageOf(
      Listing<E> listing,
      ListQuery query,
      Function<? super List<E>, ? extends List<? extends V>> views) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * Streams everything the query selects, as CSV, or as NDJSON when {@code accept} asks for it, in
   * constant memory. The columns are the components of {@code viewType} (nested ones with dots) or
   * those of {@code fields=}.
   *
   * @param accept the request's Accept header
   */
  public <E, V> RestResponse<StreamingOutput> export(
      Listing<E> listing,
      ListQuery query,
      Class<V> viewType,
      Function<? super E, ? extends V> view,
      @Nullable String accept) {
    throw new UnsupportedOperationException("soon");
  }

  /** What {@code GET .../filterable-fields} answers. */
  public FilterableFieldsView filterableFields(Listing<?> listing) {
    return FilterableFieldsView.of(listing);
  }
}
