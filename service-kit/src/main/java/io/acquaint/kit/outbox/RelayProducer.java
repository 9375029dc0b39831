package io.acquaint.kit.outbox;

import io.acquaint.kit.messaging.EventHeaders;
import io.acquaint.kit.messaging.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows and says what became of each. Never two rows of one key at a time: the second goes
 * only when Kafka has the first, so a refused event cannot be overtaken by its successor.
 */
final class RelayProducer implements AutoCloseable {

  private static final Duration TOPIC_PAUSE = Duration.ofSeconds(5);

  private final KafkaClients clients;
  private final String name;
  private final String source;
  private final Map<String, Long> awayUntil = new HashMap<>();
  private @Nullable KafkaProducer<String, byte[]> producer;

  RelayProducer(KafkaClients clients, String name, String source) {
    this.clients = clients;
    this.name = name;
    this.source = source;
  }

  /**
   * What became of a wave: acknowledged, refused for good with the reason, or neither, which means
   * to be tried again.
   */
  record Outcome(List<OutboxRow> sent, Map<OutboxRow, String> refused, List<OutboxRow> untold) {}

  /** The leadership was lost while records were under way; nothing may be concluded about them. */
  static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Topics that did not exist a moment ago, so that nobody waits for them in vain. */
  Set<String> topicsAway() {
    long now = System.nanoTime();
    awayUntil.values().removeIf(until -> until - now <= 0);
    return new HashSet<>(awayUntil.keySet());
  }

  /**
   * Sends rows of different keys and waits for every answer, as long as it takes.
   *
   * @param stillLeading asked about once a second; false throws {@link OvertakenException}
   */
  Outcome send(List<OutboxRow> wave, BooleanSupplier stillLeading) throws InterruptedException {
    Outcome outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    Map<OutboxRow, Future<RecordMetadata>> answers = new LinkedHashMap<>();
    for (OutboxRow row : wave) {
      String topic = row.key().topic();
      if (awayUntil.containsKey(topic)) {
        outcome.untold().add(row);
        continue;
      }
      try {
        answers.put(row, open().send(record(row)));
      } catch (TimeoutException e) {
        awayUntil.put(topic, System.nanoTime() + TOPIC_PAUSE.toNanos());
        outcome.untold().add(row);
      } catch (InvalidTopicException | SerializationException e) {
        outcome.refused().put(row, reason(e));
      }
    }
    for (var answer : answers.entrySet()) {
      settle(answer.getKey(), answer.getValue(), outcome, stillLeading);
    }
    return outcome;
  }

  private void settle(
      OutboxRow row, Future<RecordMetadata> answer, Outcome outcome, BooleanSupplier stillLeading)
      throws InterruptedException {
    while (true) {
      try {
        answer.get(1, TimeUnit.SECONDS);
        outcome.sent().add(row);
        return;
      } catch (java.util.concurrent.TimeoutException notYet) {
        if (!stillLeading.getAsBoolean()) {
          abandon();
          throw new OvertakenException();
        }
      } catch (ExecutionException e) {
        if (isPermanent(e.getCause())) {
          outcome.refused().put(row, reason(e.getCause()));
        } else {
          outcome.untold().add(row);
        }
        return;
      }
    }
  }

  private ProducerRecord<String, byte[]> record(OutboxRow row) {
    String topic = row.key().topic();
    int partitions = open().partitionsFor(topic).size();
    int hash = Utils.murmur2(row.key().partitionKey().getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(
        topic,
        Utils.toPositive(hash) % partitions,
        null,
        row.recordKey(),
        row.body(),
        EventHeaders.of(
            source, row.eventId(), row.type(), row.subject(), row.at(), row.traceparent()));
  }

  private KafkaProducer<String, byte[]> open() {
    KafkaProducer<String, byte[]> opened = producer;
    if (opened == null) {
      opened =
          clients.producer(
              name,
              Map.of(
                  ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                  Integer.MAX_VALUE,
                  ProducerConfig.LINGER_MS_CONFIG,
                  0,
                  ProducerConfig.MAX_BLOCK_MS_CONFIG,
                  3_000));
      producer = opened;
    }
    return opened;
  }

  /** Drops whatever was not sent yet; the next send starts afresh. */
  void abandon() {
    KafkaProducer<String, byte[]> opened = producer;
    producer = null;
    if (opened != null) {
      opened.close(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    abandon();
  }

  /** Whether the same record would be refused again however often it is sent. */
  private static boolean isPermanent(@Nullable Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidTopicException
        || failure instanceof SerializationException
        || failure instanceof PolicyViolationException
        || failure instanceof org.apache.kafka.common.InvalidRecordException;
  }

  private static String reason(@Nullable Throwable failure) {
    return failure == null ? "" : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
