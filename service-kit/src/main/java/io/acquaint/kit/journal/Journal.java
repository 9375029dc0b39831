package io.acquaint.kit.journal;

import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Tells of one written record, inside the transaction that writes it and in a single statement: its
 * event, its entry in the changes feed, its audit entry. For many at once use {@link Outbox} and
 * its like.
 */
@ApplicationScoped
public class Journal {

  private static final String WRITE =
      """
      with event as (
        insert into outbox
          (topic, partition_key, record_key, event_id, type, subject, at, traceparent, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ), change as (
        insert into change_entry (collection, id, version, reason, scope, changed_at)
        values (?, ?, ?, ?, ?, ?)
      )
      insert into audit_entry
        (id, at, actor, action, subject_type, subject_id, version, changed_fields, request_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;
  private final Outbox outbox;
  private final ChangeFeed changes;
  private final Caller caller;
  private final AppClock clock;
  private final IdSource ids;

  Journal(
      DataSource dataSource,
      Outbox outbox,
      ChangeFeed changes,
      Caller caller,
      AppClock clock,
      IdSource ids) {
    this.dataSource = dataSource;
    this.outbox = outbox;
    this.changes = changes;
    this.caller = caller;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Tells of a record; pending entity changes are flushed first, which keeps the order of events.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write(JournalEntry entry) {
    outbox.flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      bind(insert, entry, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Could not tell of a " + entry.subjectType(), e);
    }
    outbox.appended();
    changes.appended();
  }

  private void bind(PreparedStatement insert, JournalEntry entry, OffsetDateTime at)
      throws SQLException {
    OutboxEvent event = entry.event();
    insert.setString(1, event.topic());
    insert.setString(2, event.partitionKey());
    insert.setString(3, event.recordKey());
    insert.setString(4, ids.next().toString());
    insert.setString(5, event.type());
    insert.setString(6, event.subject());
    insert.setObject(7, at);
    insert.setString(8, caller.traceparent());
    insert.setString(9, outbox.written(event));
    ChangeEntry change = entry.change();
    insert.setString(10, change.collection());
    insert.setObject(11, change.id());
    insert.setLong(12, change.version());
    insert.setString(13, change.deletion() == null ? null : change.deletion().name());
    insert.setObject(14, change.scope());
    insert.setObject(15, at);
    insert.setObject(16, ids.next());
    insert.setObject(17, at);
    insert.setString(18, caller.name());
    insert.setString(19, entry.action());
    insert.setString(20, entry.subjectType());
    insert.setObject(21, change.id());
    insert.setLong(22, change.version());
    insert.setArray(
        23, insert.getConnection().createArrayOf("text", entry.changedFields().toArray()));
    insert.setString(24, caller.requestId());
  }
}
