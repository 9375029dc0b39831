package io.acquaint.kit.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.consumer.Batch.Refused;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.messaging.DeadLetterTopic;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.kit.time.AppClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied: kept here, published for others, retried by administrators. */
@ApplicationScoped
class DeadLetters {

  /** What is published leaves the body out above this, to stay below Kafka's usual limit. */
  private static final int PUBLISHED_BODY = 500 * 1024;

  private static final String EVENT_TYPE = "dead-letter.recorded";
  private static final String COLUMNS =
      """
      id, consumer, topic, partition, record_offset, record_key, event_id, type, subject,
      event_time, traceparent, body, reason, refused_at, attempts, retried_at
      """;

  private final DSLContext db;
  private final Outbox outbox;
  private final IdSource ids;
  private final AppClock clock;
  private final InboundEvents events;
  private final MeterRegistry metrics;

  @Inject
  DeadLetters(
      DSLContext db,
      Outbox outbox,
      IdSource ids,
      AppClock clock,
      InboundEvents events,
      MeterRegistry metrics) {
    this.db = db;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
    this.metrics = metrics;
  }

  /** What is published of a dead letter: the record as it was, and why it was refused. */
  record DeadLetterEvent(
      UUID id,
      String consumer,
      String topic,
      int partition,
      long offset,
      String key,
      String eventId,
      String type,
      String subject,
      Instant time,
      String reason,
      @Nullable JsonNode body,
      @Nullable String bodyBase64,
      boolean bodyOmitted) {}

  /** Keeps and publishes the refused, inside the transaction that moves the offsets past them. */
  void record(String consumer, List<Refused> refused) {
    List<OutboxEvent> published = new ArrayList<>();
    for (Refused each : refused) {
      UUID id = ids.next();
      InboundEvent event = each.event();
      String key = Failures.storable(event.key());
      int kept =
          db.execute(
              "insert into dead_letter ("
                  + COLUMNS
                  + ") values"
                  + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?::timestamptz, 1, null)"
                  + " on conflict (consumer, topic, partition, record_offset) do nothing",
              id,
              consumer,
              event.topic(),
              event.partition(),
              event.offset(),
              key,
              Failures.storable(event.id()),
              Failures.storable(event.type()),
              Failures.storable(event.subject()),
              event.time(),
              event.traceparent() == null ? null : Failures.storable(event.traceparent()),
              event.bytes(),
              each.reason(),
              clock.instant());
      if (kept == 0) {
        continue;
      }
      published.add(
          new OutboxEvent(
              DeadLetterTopic.SPEC.name(),
              key,
              key,
              EVENT_TYPE,
              id.toString(),
              published(id, consumer, each)));
    }
    outbox.appendAll(published);
  }

  void count(String consumer, int refused) {
    if (refused > 0) {
      metrics.counter("acquaint.dead.letters", "consumer", consumer).increment(refused);
    }
  }

  /** Newest first, below the given one. */
  List<DeadLetterView> page(@Nullable UUID below, @Nullable String consumer, int limit) {
    return db.fetch(
            "select "
                + COLUMNS
                + " from dead_letter where (?::uuid is null or id < ?::uuid)"
                + " and (?::text is null or consumer = ?::text) order by id desc limit ?",
            below,
            below,
            consumer,
            consumer,
            limit)
        .map(this::view);
  }

  /** A dead letter as the event it was, locked until the transaction ends. */
  Optional<Letter> lock(UUID id) {
    return db.fetchOptional("select " + COLUMNS + " from dead_letter where id = ? for update", id)
        .map(row -> new Letter(row.get("consumer", String.class), event(row)));
  }

  /** A dead letter about to be retried. */
  record Letter(String consumer, InboundEvent event) {}

  void forget(UUID id) {
    db.execute("delete from dead_letter where id = ?", id);
  }

  void refusedAgain(UUID id, String reason) {
    db.execute(
        "update dead_letter set attempts = attempts + 1, reason = ?, retried_at = ?::timestamptz where id = ?",
        reason,
        clock.instant(),
        id);
  }

  private DeadLetterEvent published(UUID id, String consumer, Refused refused) {
    InboundEvent event = refused.event();
    byte[] bytes = event.bytes();
    boolean omitted = bytes != null && bytes.length > PUBLISHED_BODY;
    JsonNode json = bytes == null || omitted ? null : json(bytes);
    String base64 =
        bytes == null || omitted || json != null ? null : Base64.getEncoder().encodeToString(bytes);
    return new DeadLetterEvent(
        id,
        consumer,
        event.topic(),
        event.partition(),
        event.offset(),
        event.key(),
        event.id(),
        event.type(),
        event.subject(),
        event.time(),
        refused.reason(),
        json,
        base64,
        omitted);
  }

  private @Nullable JsonNode json(byte[] bytes) {
    try {
      JsonNode tree = events.json().readTree(bytes);
      events.json().writeValueAsString(tree);
      return tree.isMissingNode() ? null : tree;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private InboundEvent event(Record row) {
    return new InboundEvent(
        row.get("topic", String.class),
        row.get("partition", Integer.class),
        row.get("record_offset", Long.class),
        row.get("record_key", String.class),
        row.get("event_id", String.class),
        row.get("type", String.class),
        row.get("subject", String.class),
        row.get("event_time", Instant.class),
        row.get("body", byte[].class),
        row.get("traceparent", String.class),
        events.json());
  }

  private DeadLetterView view(Record row) {
    byte[] bytes = row.get("body", byte[].class);
    JsonNode json = bytes == null ? null : json(bytes);
    return new DeadLetterView(
        row.get("id", UUID.class),
        row.get("consumer", String.class),
        row.get("topic", String.class),
        row.get("partition", Integer.class),
        row.get("record_offset", Long.class),
        row.get("record_key", String.class),
        row.get("event_id", String.class),
        row.get("type", String.class),
        row.get("subject", String.class),
        row.get("event_time", Instant.class),
        row.get("reason", String.class),
        row.get("attempts", Integer.class),
        row.get("refused_at", Instant.class),
        row.get("retried_at", Instant.class),
        json,
        bytes == null || json != null ? null : Base64.getEncoder().encodeToString(bytes));
  }
}
