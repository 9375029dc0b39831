package io.acquaint.kit.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.csv.ExportFormat;
import io.acquaint.kit.csv.ViewColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Answers list queries in one statement per page. Opens a transaction where there is none. */
@ApplicationScoped
public class ListEngine {

  private final ListRows rows;
  private final ObjectMapper mapper;
  private final ExportSlots slots;

  ListEngine(ListRows rows, ObjectMapper mapper, ExportSlots slots) {
    this.rows = rows;
    this.mapper = mapper;
    this.slots = slots;
  }

  /** One page; {@code view} runs inside the transaction. */
  public <E, V> PageView<V> page(
      Listing<E> listing, ListQuery query, Function<? super E, ? extends V> view) {
    return pageOf(listing, query, found -> views(found, view));
  }

  /** As {@link #page}, for views that are made for a whole page at once. */
  public <E, V> PageView<V> pageOf(
      Listing<E> listing,
      ListQuery query,
      Function<? super List<E>, ? extends List<? extends V>> views) {
    query.place();
    return rows.budgeted(
        () -> {
          List<E> found = rows.fetch(listing, ListSql.page(listing, query));
          boolean more = found.size() > query.limit();
          List<E> shown = more ? found.subList(0, query.limit()) : found;
          String next = more ? cursorAfter(query, shown.getLast()).encode() : null;
          List<V> items = new FieldSelection(mapper).apply(query, views.apply(shown));
          Long total = query.asked().count() ? count(listing, query) : null;
          boolean lowerBound = total != null && total > ListSql.COUNT_LIMIT;
          return new PageView<V>(
              items,
              next,
              lowerBound ? Long.valueOf(ListSql.COUNT_LIMIT) : total,
              total == null ? null : lowerBound,
              facets(listing, query));
        });
  }

  /**
   * Streams everything the query selects, as CSV, or as NDJSON when {@code accept} asks for it, in
   * constant memory. The columns are the components of {@code viewType} (nested ones with dots) or
   * those of {@code fields=}. Views are made in the transaction of their chunk.
   *
   * @param accept the request's Accept header
   */
  public <E, V> RestResponse<StreamingOutput> export(
      Listing<E> listing,
      ListQuery query,
      Class<V> viewType,
      Function<? super E, ? extends V> view,
      @Nullable String accept) {
    new FieldSelection(mapper).check(query, new FieldSelection(mapper).members(viewType));
    ExportFormat format = ExportFormat.of(accept);
    var columns = ViewColumns.of(mapper, viewType, query.asked().fields());
    var walk = new ExportWalk<E, V>(listing, query, rows, slots, view);
    // Read before the answer begins, so that a refusal still has its status.
    List<V> first = walk.next();
    StreamingOutput stream =
        out -> format.write(out, mapper, columns, query.asked().raw(), first, walk::next);
    return RestResponse.ResponseBuilder.ok(stream)
        .header("Content-Type", format.contentType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + listing.collection() + "." + format.extension() + "\"")
        .build();
  }

  /** What {@code GET .../filterable-fields} answers. */
  public FilterableFieldsView filterableFields(Listing<?> listing) {
    return FilterableFieldsView.of(listing);
  }

  static Cursor cursorAfter(ListQuery query, Object row) {
    List<@Nullable String> last = new ArrayList<>();
    for (SortKey key : query.asked().sort()) {
      last.add(SortKey.text(key.field().valueOf(row)));
    }
    return new Cursor(query.fingerprint(), last);
  }

  static <E, V> List<V> views(List<E> rows, Function<? super E, ? extends V> view) {
    List<V> views = new ArrayList<>(rows.size());
    for (E row : rows) {
      views.add(view.apply(row));
    }
    return views;
  }

  private long count(Listing<?> listing, ListQuery query) {
    return rows.fetchPlain(ListSql.count(listing, query)).getFirst().get(0, Long.class);
  }

  private @Nullable Map<String, Map<String, Long>> facets(Listing<?> listing, ListQuery query) {
    if (query.asked().facets().isEmpty()) {
      return null;
    }
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    for (Field<?> field : query.asked().facets()) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Record record : rows.fetchPlain(ListSql.facet(listing, query, field))) {
        counts.put(record.get(0, String.class), record.get(1, Long.class));
      }
      facets.put(field.name(), counts);
    }
    return facets;
  }
}
