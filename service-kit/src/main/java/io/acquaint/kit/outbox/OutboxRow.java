package io.acquaint.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An event as it waits in the outbox. */
record OutboxRow(
    long seq,
    EventKey key,
    String recordKey,
    String eventId,
    String type,
    String subject,
    Instant at,
    @Nullable String traceparent,
    byte @Nullable [] body) {

  /** The columns that {@link #read} needs. */
  static final String COLUMNS =
      "seq, topic, partition_key, record_key, event_id, type, subject, at, traceparent, body";

  /** What order is kept among. */
  record EventKey(String topic, String partitionKey) {}

  static OutboxRow read(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new OutboxRow(
        row.getLong("seq"),
        new EventKey(row.getString("topic"), row.getString("partition_key")),
        row.getString("record_key"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("traceparent"),
        body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  int size() {
    return body == null ? 0 : body.length;
  }
}
