package io.acquaint.kit.list;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.NativeQuery;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of lists and feeds: in a transaction, within a time budget that the database
 * keeps, hydrating entities that are never written back.
 */
@ApplicationScoped
public class ListRows {

  /** A statement took longer than its budget. */
  public static final ProblemType TOO_EXPENSIVE =
      new ProblemType("filter_too_expensive", 422, "The filter takes too long");

  static final Duration BUDGET = Duration.ofSeconds(2);

  /** What PostgreSQL says of a statement that it cancelled. */
  private static final String CANCELLED = "57014";

  private final Instance<EntityManager> entities;
  private final DSLContext db;

  ListRows(Instance<EntityManager> entities, DSLContext db) {
    this.entities = entities;
    this.db = db;
  }

  /**
   * Runs reads in the caller's transaction, or in one of their own; each statement has two seconds.
   *
   * @throws ProblemException 422 when a statement was cancelled
   */
  public <T> T budgeted(Callable<T> reads) {
    boolean joined = QuarkusTransaction.isActive();
    return run(
        TransactionSemantics.JOIN_EXISTING,
        () -> {
          setBudget(BUDGET.toMillis() + "ms");
          T result = reads.call();
          if (joined) {
            setBudget("0");
          }
          return result;
        });
  }

  /** As {@link #budgeted}, always in a transaction of their own. */
  public <T> T budgetedApart(Callable<T> reads) {
    return run(
        TransactionSemantics.REQUIRE_NEW,
        () -> {
          setBudget(BUDGET.toMillis() + "ms");
          return reads.call();
        });
  }

  /** The rows that the query selects among those that fulfil one more condition, in no order. */
  public <E> List<E> among(Listing<E> listing, ListQuery query, Condition among) {
    return fetch(listing, ListSql.rows(listing, query, among));
  }

  /** The rows after an id, by id, at most {@code limit}. */
  public <E> List<E> afterId(
      Listing<E> listing, ListQuery query, @Nullable UUID after, UUID upTo, int limit) {
    ListQuery bounded = query.within(DSL.condition("t.id <= cast({0} as uuid)", bind(upTo)));
    if (after != null) {
      bounded = bounded.within(DSL.condition("t.id > cast({0} as uuid)", bind(after)));
    }
    ListQuery first = bounded.after(java.util.Optional.empty(), limit);
    List<E> rows = fetch(listing, ListSql.page(listing, first));
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }

  /** Which of the ids exist within the query's scope, whatever its filter says. */
  public Set<UUID> existing(Listing<?> listing, ListQuery query, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        db.fetch(ListSql.idsInScope(listing, query, idIn(ids)))
            .map(record -> record.get(0, UUID.class)));
  }

  /** A condition on the ids of rows. */
  public static Condition idIn(Collection<UUID> ids) {
    return DSL.condition("t.id = any({0})", DSL.val(ids.toArray(UUID[]::new)));
  }

  <E> List<E> fetch(Listing<E> listing, Select<Record> statement) {
    Class<E> entity = listing.entity();
    if (entity != null) {
      return hydrate(entity, statement);
    }
    Function<? super Record, E> row = listing.row();
    if (row == null) {
      throw new IllegalStateException("A listing has entities or rows: " + listing.collection());
    }
    List<E> rows = new ArrayList<>();
    for (Record found : fetchPlain(statement)) {
      rows.add(row.apply(found));
    }
    return rows;
  }

  /** A page of rows that are only looked at: entities are of no session. */
  <E> List<E> read(Listing<E> listing, ListQuery query) throws SQLException {
    Class<E> entity = listing.entity();
    if (entity == null) {
      return fetch(listing, ListSql.page(listing, query));
    }
    var session = entities.get().unwrap(SharedSessionContractImplementor.class);
    var reader =
        new EntityRows<>(
            entity, session.getFactory().getMappingMetamodel().getEntityDescriptor(entity));
    Select<Record> statement = ListSql.page(listing, query, reader.columns());
    try (ResultSet found =
        db.resultQuery(statement.getSQL(), statement.getBindValues().toArray()).fetchResultSet()) {
      // The driver's own: what wraps it costs more than most values.
      return reader.read(found.unwrap(ResultSet.class), session);
    }
  }

  /** As text, so that jOOQ takes the columns from the answer: to the builder t.* is one column. */
  List<Record> fetchPlain(Select<?> statement) {
    return List.copyOf(db.fetch(statement.getSQL(), statement.getBindValues().toArray()));
  }

  private <E> List<E> hydrate(Class<E> entity, Select<Record> statement) {
    NativeQuery<E> query =
        entities.get().unwrap(Session.class).createNativeQuery(statement.getSQL(), entity);
    query.setReadOnly(true);
    int position = 1;
    for (Object value : statement.getBindValues()) {
      query.setParameter(position++, value);
    }
    return query.getResultList();
  }

  private <T> T run(TransactionSemantics semantics, Callable<T> work) {
    try {
      return QuarkusTransaction.runner(semantics).call(work);
    } catch (RuntimeException e) {
      if (cancelled(e)) {
        throw new ProblemException(
            TOO_EXPENSIVE,
            "The database gave up after "
                + BUDGET.toSeconds()
                + " seconds. Narrow the filter, or filter and sort by fewer fields.");
      }
      throw e;
    }
  }

  private void setBudget(String limit) {
    db.fetch("select set_config('statement_timeout', ?, true)", limit);
  }

  private static boolean cancelled(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static org.jooq.Field<String> bind(UUID id) {
    return DSL.val(id.toString());
  }
}
