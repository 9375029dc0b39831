package io.acquaint.kit.changes;

import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asked of a changes feed: {@code since}, {@code wait}, {@code limit}, {@code fields}
 * and the filter. Immutable.
 */
public final class ChangesQuery {

  static final int MAX_WAIT_SECONDS = 20;
  private static final String NOW = "now";
  private static final List<String> NOT_FIXED = List.of("fields", "limit");

  private final ListQuery rows;
  private final Map<String, List<String>> filter;
  private final Optional<ChangePosition> position;
  private final boolean fromNow;
  private final Duration wait;
  private final Optional<UUID> scope;
  private final String path;

  private ChangesQuery(
      ListQuery rows,
      Map<String, List<String>> filter,
      Optional<ChangePosition> position,
      boolean fromNow,
      Duration wait,
      Optional<UUID> scope,
      String path) {
    this.rows = rows;
    this.filter = filter;
    this.position = position;
    this.fromNow = fromNow;
    this.wait = wait;
    this.scope = scope;
    this.path = path;
  }

  /**
   * Reads the parameters of a changes route.
   *
   * @throws ProblemException 400 with all findings at once; a token that is older than 30 days is
   *     answered with 410 when the page is read
   */
  public static ChangesQuery of(UriInfo uri, Listing<?> listing) {
    Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
    List<Finding> findings = new ArrayList<>();
    List<String> since = parameters.remove("since");
    Duration wait = wait(parameters.remove("wait"), findings);
    Map<String, List<String>> filter = new TreeMap<>(parameters);
    filter.keySet().removeAll(NOT_FIXED);
    Optional<ChangePosition> position = position(since, listing, filter, findings);
    if (position.isPresent()) {
      filter = position.get().filter();
      parameters.putAll(filter);
    }
    ListQuery rows = rows(parameters, listing, findings);
    boolean fromNow = since != null && since.equals(List.of(NOW));
    return new ChangesQuery(
        rows, filter, position, fromNow, wait, Optional.empty(), uri.getRequestUri().getRawPath());
  }

  /**
   * Narrows the feed to what the caller may see. Entries are kept apart by the scope given when
   * they were appended, so that not even a tombstone shows an id of another scope; a token of
   * another scope is refused when the page is read.
   *
   * @param condition the same for current rows, over the alias {@code t}
   */
  public ChangesQuery scopedTo(UUID newScope, Condition condition) {
    return new ChangesQuery(
        rows.within(condition), filter, position, fromNow, wait, Optional.of(newScope), path);
  }

  /** Tells of rows that this does not select that they left (see {@link ListQuery#selecting}). */
  public ChangesQuery selecting(Condition condition) {
    return new ChangesQuery(
        rows.selecting(condition), filter, position, fromNow, wait, scope, path);
  }

  ListQuery rows() {
    return rows;
  }

  Map<String, List<String>> filter() {
    return filter;
  }

  Optional<ChangePosition> position() {
    return position;
  }

  boolean fromNow() {
    return fromNow;
  }

  Duration waiting() {
    return wait;
  }

  Optional<UUID> scope() {
    return scope;
  }

  String path() {
    return path;
  }

  /** Refuses a token that the feed of another scope was begun with. */
  void refuseForeign(ChangePosition token) {
    if (!Objects.equals(token.scope(), scope.orElse(null))) {
      throw Problems.badRequest(List.of(foreignToken()));
    }
  }

  private static Finding foreignToken() {
    return Finding.parameter("since", "invalid_token", "takes a token of this feed, or now");
  }

  private static ListQuery rows(
      Map<String, List<String>> parameters, Listing<?> listing, List<Finding> findings) {
    ListQuery rows;
    try {
      rows = ListQuery.ofFeed(parameters, listing);
    } catch (ProblemException refused) {
      findings.addAll(refused.findings());
      throw Problems.badRequest(findings);
    }
    if (!findings.isEmpty()) {
      throw Problems.badRequest(findings);
    }
    return rows;
  }

  private static Optional<ChangePosition> position(
      @Nullable List<String> since,
      Listing<?> listing,
      Map<String, List<String>> filter,
      List<Finding> findings) {
    if (since == null || since.equals(List.of(NOW))) {
      return Optional.empty();
    }
    Optional<ChangePosition> position =
        ChangePosition.decode(since.getFirst())
            .filter(token -> token.collection().equals(listing.collection()));
    if (since.size() > 1 || position.isEmpty()) {
      findings.add(foreignToken());
    } else if (!filter.isEmpty() && !filter.equals(position.get().filter())) {
      findings.add(
          Finding.parameter(
              "since", "cursor_mismatch", "was begun with another filter, which stays with it"));
    }
    return position;
  }

  private static Duration wait(@Nullable List<String> values, List<Finding> findings) {
    if (values == null) {
      return Duration.ZERO;
    }
    String text = values.getFirst();
    if (values.size() == 1
        && text.matches("\\d{1,2}")
        && Integer.parseInt(text) <= MAX_WAIT_SECONDS) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    findings.add(Finding.parameter("wait", "out_of_range", "takes whole seconds from 0 to 20"));
    return Duration.ZERO;
  }
}
