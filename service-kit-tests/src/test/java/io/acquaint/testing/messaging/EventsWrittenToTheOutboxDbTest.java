package io.acquaint.testing.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.testing.KafkaBroker;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.TopicProbe.Seen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EventsWrittenToTheOutboxDbTest {

  private static final String TOPIC = SampleConsumer.OUT.name();

  @Inject Outbox outbox;

  private final UUID key = UUID.randomUUID();

  @Test
  void appearInKafkaAsCloudEvents() {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC)) {
      // when
      append(1);

      // then
      Seen seen = topic.await("event", this::isMine);
      assertEquals("sample.changed", seen.type());
      assertEquals("1.0", seen.headers().get("ce_specversion"));
      assertEquals("/widgets-service", seen.headers().get("ce_source"));
      assertEquals(key.toString(), seen.headers().get("ce_subject"));
      assertEquals("application/json", seen.headers().get("content-type"));
      assertEquals(1, seen.body().get("number").asLong());
    }
    await().until(() -> SqlProbe.number("select count(*) from outbox") == 0);
  }

  @Test
  void areForgottenWithTheirTransaction() {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC)) {
      // when
      assertThrows(
          IllegalStateException.class,
          () ->
              QuarkusTransaction.requiringNew()
                  .run(
                      () -> {
                        outbox.append(event(1));
                        throw new IllegalStateException("Undo");
                      }));
      append(2);

      // then
      topic.await("second event", seen -> isMine(seen) && number(seen) == 2);
      assertEquals(1, topic.all().stream().filter(this::isMine).count());
    }
  }

  @Test
  void needATransaction() {
    assertThrows(TransactionalException.class, () -> outbox.append(event(1)));
  }

  @Test
  void endWithATombstone() {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC)) {
      // when
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  outbox.appendAll(
                      List.of(event(1), OutboxEvent.tombstone(SampleConsumer.OUT, key))));

      // then
      List<Seen> both = topic.awaitAll("both", 2, this::isMine);
      assertEquals(null, both.getLast().bytes());
    }
  }

  @Test
  void areNotSkippedWhenTheirTransactionCommitsLate() throws SQLException {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC);
        Connection slow = SqlProbe.connect();
        Statement statement = slow.createStatement()) {
      // given
      slow.setAutoCommit(false);
      statement.execute(insert("late", 1));
      append(2);
      topic.await("the fast one", this::isMine);
      // The floor has had time to rise as far as it may.
      await().pollDelay(Duration.ofMillis(2_500)).until(() -> true);
      append(3);
      topic.awaitAll("both fast ones", 2, this::isMine);

      // when
      slow.commit();

      // then
      topic.await("the slow one", seen -> seen.key().equals("late") && number(seen) == 1);
    }
  }

  @Test
  void keepTheOrderOfTheirKeyWhateverTheAgeOfTheirTransaction() throws SQLException {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC);
        Connection old = SqlProbe.connect();
        Statement statement = old.createStatement()) {
      // given a transaction that has its id long before it comes to the key
      old.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      append(1);
      statement.execute(insert(key.toString(), 2));

      // when
      old.commit();

      // then
      List<Seen> both = topic.awaitAll("both", 2, this::isMine);
      assertEquals(
          List.of(1L, 2L),
          both.stream().map(Seen::body).map(b -> b.get("number").asLong()).toList());
    }
  }

  @Test
  void stopTheirKeyOnlyWhenKafkaRefusesOne() {
    try (TopicProbe topic = TopicProbe.fromNow(TOPIC)) {
      // given
      UUID other = UUID.randomUUID();

      // when
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                outbox.append(event(1));
                outbox.append(
                    OutboxEvent.state(
                        SampleConsumer.OUT,
                        key,
                        "sample.changed",
                        Map.of("number", 2, "ballast", "x".repeat(1_500_000))));
                outbox.append(event(3));
                outbox.append(
                    OutboxEvent.state(
                        SampleConsumer.OUT, other, "sample.changed", Map.of("number", 4)));
              });

      // then
      topic.await("the other key", seen -> seen.key().equals(other.toString()));
      await().until(() -> waiting() == 2);
      assertEquals(
          List.of(1L), topic.all().stream().filter(this::isMine).map(this::number).toList());

      // when the culprit is repaired
      SqlProbe.update(
          "update outbox_set_aside set body = '{\"number\":2}' where partition_key = ?"
              + " and length(body) > 1000000",
          key.toString());
      SqlProbe.update("update outbox_blocked_key set next_attempt = '2000-01-01'");
      append(5);

      // then
      topic.awaitAll("all", 4, this::isMine);
      assertEquals(
          List.of(1L, 2L, 3L, 5L),
          topic.all().stream().filter(this::isMine).map(this::number).toList());
      assertEquals(0, SqlProbe.number("select count(*) from outbox_blocked_key"));
    }
  }

  @Test
  void waitForKafkaAndKeepTheirOrder() {
    // given
    append(0);
    try (TopicProbe topic = TopicProbe.fromBeginning(TOPIC)) {
      topic.await("first", this::isMine);
      KafkaBroker.shared().kill();

      // when
      for (int number = 1; number < 500; number++) {
        append(number);
      }
      KafkaBroker.shared().start();

      // then
      topic.await("last", seen -> isMine(seen) && number(seen) == 499);
      assertEquals(
          LongStream.range(0, 500).boxed().toList(),
          topic.all().stream().filter(this::isMine).map(this::number).distinct().toList());
    }
  }

  private void append(long number) {
    QuarkusTransaction.requiringNew().run(() -> outbox.append(event(number)));
  }

  private OutboxEvent event(long number) {
    return OutboxEvent.state(SampleConsumer.OUT, key, "sample.changed", Map.of("number", number));
  }

  private static String insert(String key, long number) {
    return """
        insert into outbox (topic, partition_key, record_key, event_id, type, subject, at, body)
        values ('%s', '%s', '%s', gen_random_uuid(), 'sample.changed', 'x', now(), '{"number":%d}')
        """
        .formatted(TOPIC, key, key, number);
  }

  private long waiting() {
    return SqlProbe.number(
        "select count(*) from outbox_set_aside where partition_key = ?", key.toString());
  }

  private boolean isMine(Seen seen) {
    return seen.key().equals(key.toString());
  }

  private long number(Seen seen) {
    return seen.body().get("number").asLong();
  }
}
