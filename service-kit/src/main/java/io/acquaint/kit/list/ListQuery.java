package io.acquaint.kit.list;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What a caller asked of a list, checked against its {@link Listing}. Immutable. */
public final class ListQuery {

  /** A cursor was used with another query than the one it was made for. */
  public static final ProblemType CURSOR_MISMATCH =
      new ProblemType("cursor_mismatch", 400, "The cursor belongs to another query");

  /** Everything that was asked; {@code sort} is total, closed by the id. */
  record Asked(
      Optional<Filter> filter,
      List<SortKey> sort,
      Optional<String> words,
      Optional<String> view,
      List<String> fields,
      int limit,
      Optional<Cursor> cursor,
      boolean count,
      List<Field<?>> facets,
      boolean raw,
      boolean inBody) {}

  private final Listing<?> listing;
  private final Asked asked;
  private final List<Condition> scope;
  private final List<Condition> selection;

  ListQuery(Listing<?> listing, Asked asked, List<Condition> scope) {
    this(listing, asked, scope, List.of());
  }

  private ListQuery(
      Listing<?> listing, Asked asked, List<Condition> scope, List<Condition> selection) {
    this.listing = listing;
    this.asked = asked;
    this.scope = scope;
    this.selection = selection;
  }

  /**
   * Reads the parameters of a list route.
   *
   * @throws ProblemException 400 with all findings at once
   */
  public static ListQuery of(UriInfo uri, Listing<?> listing) {
    return new QueryReader(listing, false).list(uri.getQueryParameters());
  }

  /** As above, for a route with parameters of its own, which it reads itself. */
  public static ListQuery of(UriInfo uri, Listing<?> listing, Set<String> own) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
    parameters.keySet().removeAll(own);
    return new QueryReader(listing, false).list(parameters);
  }

  /** Reads the body of {@code POST .../search}. */
  public static ListQuery of(SearchRequest request, Listing<?> listing) {
    return new QueryReader(listing, true).search(request);
  }

  /** Reads the parameters of {@code GET .../export}: as a list, but without paging. */
  public static ListQuery ofExport(UriInfo uri, Listing<?> listing) {
    return new QueryReader(listing, false).export(uri.getQueryParameters());
  }

  /** Reads what a feed understands: filter, q, view, fields and limit; the order is by id. */
  public static ListQuery ofFeed(Map<String, List<String>> parameters, Listing<?> listing) {
    return new QueryReader(listing, false).feed(parameters);
  }

  /**
   * Narrows the query to what the caller may see, or to the parent named in the path. The condition
   * speaks of the row as {@code t}: {@code DSL.condition("t.account_id = ?", id)}.
   */
  public ListQuery within(Condition condition) {
    return new ListQuery(listing, asked, with(scope, condition), selection);
  }

  /**
   * Selects rows as a filter does that callers cannot choose: a feed says of a row that is left out
   * that it left, not that it is gone. The condition speaks of the row as {@code t}.
   */
  public ListQuery selecting(Condition condition) {
    return new ListQuery(listing, asked, scope, with(selection, condition));
  }

  private static List<Condition> with(List<Condition> some, Condition more) {
    List<Condition> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }

  /** How many items a page has at most. */
  public int limit() {
    return asked.limit();
  }

  Asked asked() {
    return asked;
  }

  List<Condition> scope() {
    return scope;
  }

  List<Condition> selection() {
    return selection;
  }

  /** The same query, going on after the given place. */
  ListQuery after(Optional<Cursor> place, int limit) {
    return new ListQuery(
        listing,
        new Asked(
            asked.filter(),
            asked.sort(),
            asked.words(),
            asked.view(),
            asked.fields(),
            limit,
            place,
            asked.count(),
            asked.facets(),
            asked.raw(),
            asked.inBody()),
        scope,
        selection);
  }

  /**
   * The place to go on from.
   *
   * @throws ProblemException 400 when the cursor was made for another query
   */
  Optional<Cursor> place() {
    Optional<Cursor> cursor = asked.cursor();
    if (cursor.isPresent() && !cursor.get().fingerprint().equals(fingerprint())) {
      String text = "belongs to another filter, order, view or search";
      Finding finding =
          asked.inBody()
              ? Finding.at("/cursor", CURSOR_MISMATCH.code(), text)
              : Finding.parameter("cursor", CURSOR_MISMATCH.code(), text);
      throw new ProblemException(
              CURSOR_MISMATCH, "Repeat the query that the cursor is of, or start without it.")
          .with(List.of(finding));
    }
    return cursor;
  }

  /** What a cursor is bound to: everything that decides which rows come, and in which order. */
  String fingerprint() {
    String within =
        Stream.concat(scope.stream(), selection.stream())
            .map(part -> DSL.using(SQLDialect.POSTGRES).renderInlined(part))
            .collect(Collectors.joining(" and "));
    String text =
        String.join(
            "\n",
            listing.collection(),
            asked.filter().map(Filter::canonical).orElse(""),
            asked.sort().stream().map(SortKey::canonical).collect(Collectors.joining(",")),
            asked.view().orElse(""),
            asked.words().orElse(""),
            within);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
