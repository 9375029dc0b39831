package io.acquaint.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where events go. They become rows of the transaction under way, so they are published if and only
 * if it commits.
 *
 * <p>Order is kept per topic and partition key if the caller has locked or written the aggregate's
 * row before it appends; pending entity changes are flushed first for that reason.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox
        (topic, partition_key, record_key, event_id, type, subject, at, traceparent, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** Many in one statement, in their order. */
  private static final String INSERT_ALL =
      """
      insert into outbox
        (topic, partition_key, record_key, event_id, type, subject, at, traceparent, body)
      select e.topic, e.partition_key, e.record_key, e.event_id, e.type, e.subject, ?, ?, e.body
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          with ordinality
          as e (topic, partition_key, record_key, event_id, type, subject, body, position)
       order by e.position
      """;

  private static final String EACH =
      """
      insert into outbox
        (topic, partition_key, record_key, event_id, type, subject, at, traceparent, body)
      select {0}, r.key, r.key, gen_random_uuid()::text, r.type, r.key, {1}::timestamptz,
             {2}::text, r.body
      from ({3}) as r
      """;

  private final DataSource dataSource;
  private final DSLContext db;
  private final ObjectMapper json;
  private final AppClock clock;
  private final IdSource ids;
  private final TransactionSynchronizationRegistry transactions;
  private final Instance<EntityManager> entities;
  private final OutboxNudge nudge;
  private final Caller caller;

  @Inject
  Outbox(
      DataSource dataSource,
      DSLContext db,
      ObjectMapper json,
      AppClock clock,
      IdSource ids,
      TransactionSynchronizationRegistry transactions,
      Instance<EntityManager> entities,
      OutboxNudge nudge,
      Caller caller) {
    this.dataSource = dataSource;
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
    this.transactions = transactions;
    this.entities = entities;
    this.nudge = nudge;
    this.caller = caller;
  }

  /**
   * Appends one event.
   *
   * @throws jakarta.transaction.TransactionalException if no transaction is active
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutboxEvent event) {
    write(event, ids.next());
  }

  /** Appends one event under an id that is known already: consumers count each id once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutboxEvent event, UUID eventId) {
    write(event, eventId);
  }

  /** Appends events in their order, in one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<OutboxEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_ALL)) {
      insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(2, caller.traceparent());
      insert.setArray(3, texts(connection, events, OutboxEvent::topic));
      insert.setArray(4, texts(connection, events, OutboxEvent::partitionKey));
      insert.setArray(5, texts(connection, events, OutboxEvent::recordKey));
      insert.setArray(6, texts(connection, events, event -> ids.next().toString()));
      insert.setArray(7, texts(connection, events, OutboxEvent::type));
      insert.setArray(8, texts(connection, events, OutboxEvent::subject));
      insert.setArray(9, texts(connection, events, this::written));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("Could not append " + events.size() + " events", e);
    }
    appended();
  }

  private static Array texts(
      Connection connection, List<OutboxEvent> events, Function<OutboxEvent, @Nullable String> text)
      throws SQLException {
    return connection.createArrayOf("text", events.stream().map(text).toArray(String[]::new));
  }

  /**
   * Appends an event for each row of a query, in one statement: for more than memory should hold.
   *
   * @param rows key (of partition, record and subject), type and body, as texts
   * @return how many they were
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int appendEach(String topic, ResultQuery<?> rows) {
    int appended =
        db.execute(
            EACH,
            DSL.val(topic),
            DSL.val(clock.instant().atOffset(ZoneOffset.UTC)),
            DSL.val(caller.traceparent()),
            rows);
    appended();
    return appended;
  }

  private void write(OutboxEvent event, UUID eventId) {
    flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, event.topic());
      insert.setString(2, event.partitionKey());
      insert.setString(3, event.recordKey());
      insert.setString(4, eventId.toString());
      insert.setString(5, event.type());
      insert.setString(6, event.subject());
      insert.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(8, caller.traceparent());
      insert.setString(9, written(event));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxException("Could not append an event", e);
    }
    appended();
  }

  /** Flushes pending entity changes, which must be written before their events. */
  public void flush() {
    if (entities.isResolvable()) {
      entities.get().flush();
    }
  }

  /** The JSON of an event's body; null for a tombstone. */
  public @Nullable String written(OutboxEvent event) {
    Object body = event.body();
    try {
      return body == null ? null : json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new OutboxException("The body of " + event.type() + " cannot be written as JSON", e);
    }
  }

  /** Lets the relay look as soon as the transaction commits; for who writes rows by itself. */
  public void appended() {
    if (transactions.getResource(Outbox.class) != null) {
      return;
    }
    transactions.putResource(Outbox.class, Boolean.TRUE);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              nudge.nudge();
            }
          }
        });
  }
}
