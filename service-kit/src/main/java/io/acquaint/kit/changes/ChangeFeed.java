package io.acquaint.kit.changes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.list.FieldSelection;
import io.acquaint.kit.list.ListRows;
import io.acquaint.kit.list.Listing;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.time.AppClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the changes feed inside the caller's transaction, and reads pages of it. A page is
 * read outside of any transaction of the caller, since it may wait.
 */
@ApplicationScoped
public class ChangeFeed {

  /** How long tokens and entries live. */
  public static final Duration KEPT = Duration.ofDays(30);

  public static final ProblemType TOKEN_EXPIRED =
      new ProblemType("changes_token_expired", 410, "The token is older than 30 days");

  /** A waiting reader looks this often for what other processes committed. */
  private static final Duration POLL = Duration.ofMillis(500);

  /** After a commit here: it shows once every older transaction has ended, mostly at once. */
  private static final Duration POLL_AFTER_COMMIT = Duration.ofMillis(50);

  private final DSLContext db;
  private final ListRows rows;
  private final ChangeReader reader;
  private final ChangeSignal signal;
  private final AppClock clock;
  private final ObjectMapper mapper;
  private final TransactionSynchronizationRegistry transaction;

  ChangeFeed(
      DSLContext db,
      ListRows rows,
      ChangeReader reader,
      ChangeSignal signal,
      AppClock clock,
      ObjectMapper mapper,
      TransactionSynchronizationRegistry transaction) {
    this.db = db;
    this.rows = rows;
    this.reader = reader;
    this.signal = signal;
    this.clock = clock;
    this.mapper = mapper;
    this.transaction = transaction;
  }

  /** A row was created or changed. Call it once per row and transaction, after the change. */
  public void upserted(String collection, UUID id, long version) {
    appendAll(List.of(new ChangeEntry(collection, id, version, null, null)));
  }

  /** As above, for rows that only some callers may see (see {@link ChangesQuery#scopedTo}). */
  public void upserted(String collection, UUID id, long version, @Nullable UUID scope) {
    appendAll(List.of(new ChangeEntry(collection, id, version, null, scope)));
  }

  public void deleted(String collection, UUID id, long version, DeleteReason reason) {
    appendAll(List.of(new ChangeEntry(collection, id, version, reason, null)));
  }

  public void deleted(
      String collection, UUID id, long version, DeleteReason reason, @Nullable UUID scope) {
    appendAll(List.of(new ChangeEntry(collection, id, version, reason, scope)));
  }

  /**
   * Appends an entry for each row of a query: for more than memory should hold.
   *
   * @param rows id, version, deleted (a boolean) and scope
   */
  public void appendEach(String collection, ResultQuery<?> rows) {
    refuseOutsideOfTransaction();
    db.execute(
        """
        insert into change_entry (collection, id, version, reason, scope, changed_at)
        select {0}, r.id, r.version, case when r.deleted then 'DELETED' end, r.scope,
               {1}::timestamptz
        from ({2}) as r
        """,
        DSL.val(collection), DSL.val(clock.instant().atOffset(ZoneOffset.UTC)), rows);
    appended();
  }

  /** Appends many entries in one statement. */
  public void appendAll(List<ChangeEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    refuseOutsideOfTransaction();
    db.execute(
        """
        insert into change_entry (collection, id, version, reason, scope, changed_at)
        select e.collection, e.id, e.version, e.reason, e.scope, cast(? as timestamptz)
          from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as bigint[]),
                      cast(? as text[]), cast(? as uuid[]))
            with ordinality as e (collection, id, version, reason, scope, position)
         order by e.position
        """,
        clock.instant().atOffset(ZoneOffset.UTC),
        entries.stream().map(ChangeEntry::collection).toArray(String[]::new),
        entries.stream().map(ChangeEntry::id).toArray(UUID[]::new),
        entries.stream().map(ChangeEntry::version).toArray(Long[]::new),
        entries.stream()
            .map(entry -> entry.deletion() == null ? null : entry.deletion().name())
            .toArray(String[]::new),
        entries.stream().map(ChangeEntry::scope).toArray(UUID[]::new));
    appended();
  }

  /**
   * Lets waiting readers look as soon as the transaction commits; for who writes rows by itself.
   */
  public void appended() {
    transaction.registerInterposedSynchronization(new Nudge());
  }

  private void refuseOutsideOfTransaction() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("A change is recorded in the transaction that makes it");
    }
  }

  /** The next page after the query's token; needs {@code versioned} on the listing. */
  public <E, V> ChangesPage<V> page(
      Listing<E> listing, ChangesQuery query, Function<? super E, ? extends V> view) {
    return pageOf(listing, query, found -> found.stream().<V>map(view).toList());
  }

  /** As {@link #page}, for views that are made for a whole page at once. */
  public <E, V> ChangesPage<V> pageOf(
      Listing<E> listing,
      ChangesQuery query,
      Function<? super List<E>, ? extends List<? extends V>> views) {
    query.position().ifPresent(query::refuseForeign);
    query.position().ifPresent(position -> refuseExpired(position, query));
    long deadline = System.nanoTime() + query.waiting().toNanos();
    ChangePosition position = null;
    boolean nudged = false;
    while (true) {
      long seen = signal.commits();
      ChangePosition from = position;
      Batch<V> batch = rows.budgetedApart(() -> read(listing, query, from, views));
      long left = deadline - System.nanoTime();
      if (!batch.items().isEmpty() || left <= 0) {
        return new ChangesPage<>(batch.items(), batch.next().encode(), batch.hasMore());
      }
      position = batch.next();
      if (!batch.hasMore()) {
        // Waits without a connection, as the transaction of the read has ended.
        Duration pause = nudged ? POLL_AFTER_COMMIT : POLL;
        signal.await(seen, pause.toNanos() < left ? pause : Duration.ofNanos(left));
        nudged = signal.commits() != seen;
      }
    }
  }

  @Scheduled(every = "1h", delayed = "9m", identity = "kit-changes-purge")
  void purge() {
    int deleted;
    do {
      deleted =
          db.execute(
              """
              delete from change_entry where ctid = any(array(
                select ctid from change_entry where changed_at < cast(? as timestamptz) limit 10000))
              """,
              clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
    } while (deleted > 0);
  }

  private record Batch<V>(List<ChangesPage.Item<V>> items, ChangePosition next, boolean hasMore) {}

  private <E, V> Batch<V> read(
      Listing<E> listing,
      ChangesQuery query,
      @Nullable ChangePosition from,
      Function<? super List<E>, ? extends List<? extends V>> views) {
    ChangePosition position =
        from != null ? from : query.position().orElseGet(() -> reader.start(listing, query));
    ChangeReader.Read<E> read = reader.read(listing, query, position);
    FieldSelection selection = new FieldSelection(mapper);
    List<ChangesPage.Item<V>> items =
        reader.views(
            read.items(), present -> selection.<V>apply(query.rows(), views.apply(present)));
    return new Batch<>(items, read.next(), read.hasMore());
  }

  private void refuseExpired(ChangePosition position, ChangesQuery query) {
    if (position.asOf().isBefore(clock.instant().minus(KEPT))) {
      throw new ProblemException(
              TOKEN_EXPIRED, "Changes before it are no longer known. Start over without a token.")
          .with("startOver", query.path());
    }
  }

  private final class Nudge implements Synchronization {

    @Override
    public void beforeCompletion() {
      // The entry is already written.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.committed();
      }
    }
  }
}
