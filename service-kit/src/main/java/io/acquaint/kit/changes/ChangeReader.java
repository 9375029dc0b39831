package io.acquaint.kit.changes;

import io.acquaint.kit.list.ListRows;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page from a place. First the rows as they are, then the entries that lie below the
 * oldest running transaction: nothing can commit any more before the last of those, so a place once
 * passed stays complete.
 */
@ApplicationScoped
class ChangeReader {

  /** The end of what can be read now: the oldest transaction that still runs. */
  private static final String HORIZON = "cast(pg_snapshot_xmin(pg_current_snapshot()) as text)";

  private static final long FIRST_VERSION = 1;

  /**
   * What was read.
   *
   * @param items not yet as views
   */
  record Read<E>(List<Found<E>> items, ChangePosition next, boolean hasMore) {}

  /** One item; {@code row} is null for a tombstone. */
  record Found<E>(
      UUID id, @Nullable E row, @Nullable DeleteReason reason, long version, Instant changedAt) {}

  private record Entry(
      long xid,
      long seq,
      UUID id,
      long version,
      @Nullable DeleteReason reason,
      Instant changedAt) {}

  private final DSLContext db;
  private final ListRows rows;
  private final AppClock clock;

  ChangeReader(DSLContext db, ListRows rows, AppClock clock) {
    this.db = db;
    this.rows = rows;
    this.clock = clock;
  }

  /** Where a feed begins that has no token yet. */
  ChangePosition start(Listing<?> listing, ChangesQuery query) {
    Record begin =
        db.fetchSingle(
            "select %s, (select t.id from %s t order by t.id desc limit 1)"
                .formatted(HORIZON, listing.table()));
    long xid = Long.parseLong(begin.get(0, String.class));
    UUID newest = begin.get(1, UUID.class);
    ChangePosition.Place place =
        query.fromNow() || newest == null
            ? new ChangePosition.Following(xid, -1)
            : new ChangePosition.Walking(xid, null, newest);
    return new ChangePosition(
        listing.collection(), query.scope().orElse(null), query.filter(), clock.instant(), place);
  }

  <E> Read<E> read(Listing<E> listing, ChangesQuery query, ChangePosition position) {
    return switch (position.place()) {
      case ChangePosition.Walking walking -> walk(listing, query, position, walking);
      case ChangePosition.Following following -> follow(listing, query, position, following);
    };
  }

  private <E> Read<E> walk(
      Listing<E> listing,
      ChangesQuery query,
      ChangePosition position,
      ChangePosition.Walking walking) {
    int limit = query.rows().limit();
    List<E> found = rows.afterId(listing, query.rows(), walking.after(), walking.upTo(), limit + 1);
    boolean more = found.size() > limit;
    List<Found<E>> items = new ArrayList<>();
    for (E row : more ? found.subList(0, limit) : found) {
      items.add(upserted(listing, row));
    }
    if (more) {
      UUID last = items.getLast().id();
      var next = new ChangePosition.Walking(walking.startXid(), last, walking.upTo());
      return new Read<>(items, position.at(next, position.asOf()), true);
    }
    var next = new ChangePosition.Following(walking.startXid(), -1);
    boolean entries = !entries(listing, query, next, horizon(), 1).isEmpty();
    return new Read<>(items, position.at(next, position.asOf()), entries);
  }

  private <E> Read<E> follow(
      Listing<E> listing,
      ChangesQuery query,
      ChangePosition position,
      ChangePosition.Following following) {
    int limit = query.rows().limit();
    Instant now = clock.instant();
    long horizon = horizon();
    List<Entry> entries = entries(listing, query, following, horizon, limit + 1);
    if (entries.size() <= limit) {
      var next = new ChangePosition.Following(horizon, -1);
      return new Read<>(items(listing, query, entries), position.at(next, now), false);
    }
    List<Entry> taken = entries.subList(0, limit);
    Entry last = taken.getLast();
    var next = new ChangePosition.Following(last.xid(), last.seq());
    return new Read<>(items(listing, query, taken), position.at(next, last.changedAt()), true);
  }

  private long horizon() {
    return Long.parseLong(db.fetchSingle("select " + HORIZON).get(0, String.class));
  }

  /** One item per row: its newest state, at the place of its last entry. */
  private <E> List<Found<E>> items(Listing<E> listing, ChangesQuery query, List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<UUID, Entry> newest = new LinkedHashMap<>();
    for (Entry entry : entries) {
      newest.remove(entry.id());
      newest.put(entry.id(), entry);
    }
    Map<UUID, E> current = new HashMap<>();
    for (E row : rows.among(listing, query.rows(), ListRows.idIn(newest.keySet()))) {
      current.put(listing.idOf(row), row);
    }
    List<UUID> missing = newest.keySet().stream().filter(id -> !current.containsKey(id)).toList();
    Set<UUID> filteredOut = rows.existing(listing, query.rows(), missing);
    List<Found<E>> items = new ArrayList<>();
    for (Entry entry : newest.values()) {
      E row = current.get(entry.id());
      if (row != null) {
        items.add(upserted(listing, row));
      } else if (filteredOut.contains(entry.id())) {
        // Created outside of the filter it is news to nobody. What it was before a later change is
        // not known: a reader that never had it passes over its tombstone.
        if (entry.version() > FIRST_VERSION) {
          items.add(gone(entry, DeleteReason.LEFT_FILTER));
        }
      } else if (entry.reason() != null) {
        items.add(gone(entry, entry.reason()));
      }
      // Else the row was deleted after this entry: the entry of its deletion is still to come.
    }
    return items;
  }

  /** An output column must not be called xid: ORDER BY would take it, and sort texts. */
  private List<Entry> entries(
      Listing<?> listing,
      ChangesQuery query,
      ChangePosition.Following after,
      long horizon,
      int limit) {
    Optional<UUID> scope = query.scope();
    return db.fetch(
            """
            select cast(xid as text) as xid_text, seq, id, version, reason, changed_at
              from change_entry
             where collection = ?
               and (xid, seq) > (cast(? as xid8), ?)
               and xid < cast(? as xid8)
               and (cast(? as uuid) is null or scope = cast(? as uuid))
             order by xid, seq
             limit ?
            """,
            listing.collection(),
            Long.toString(after.xid()),
            after.seq(),
            Long.toString(horizon),
            scope.orElse(null),
            scope.orElse(null),
            limit)
        .map(ChangeReader::entry);
  }

  private static Entry entry(Record row) {
    String reason = row.get("reason", String.class);
    return new Entry(
        Long.parseLong(row.get("xid_text", String.class)),
        row.get("seq", Long.class),
        row.get("id", UUID.class),
        row.get("version", Long.class),
        reason == null ? null : DeleteReason.valueOf(reason),
        row.get("changed_at", OffsetDateTime.class).toInstant());
  }

  private static <E> Found<E> upserted(Listing<E> listing, E row) {
    return new Found<>(
        listing.idOf(row), row, null, listing.versionOf(row), listing.changedAtOf(row));
  }

  private static <E> Found<E> gone(Entry entry, DeleteReason reason) {
    return new Found<>(entry.id(), null, reason, entry.version(), entry.changedAt());
  }

  <E, V> List<ChangesPage.Item<V>> views(
      List<Found<E>> found, Function<? super List<E>, ? extends List<V>> view) {
    List<E> present = new ArrayList<>();
    for (Found<E> item : found) {
      if (item.row() != null) {
        present.add(item.row());
      }
    }
    var resources = view.apply(present).iterator();
    List<ChangesPage.Item<V>> items = new ArrayList<>(found.size());
    for (Found<E> item : found) {
      boolean upserted = item.row() != null;
      items.add(
          new ChangesPage.Item<>(
              item.id(),
              upserted ? ChangesPage.Change.UPSERTED : ChangesPage.Change.DELETED,
              item.reason(),
              item.version(),
              item.changedAt(),
              upserted ? resources.next() : null));
    }
    return items;
  }
}
