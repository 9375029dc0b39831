package io.acquaint.testing.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EventsReadFromKafkaDbTest {

  private final String key = UUID.randomUUID().toString();

  @Test
  void areAppliedOnceAndInOrderHoweverOftenTheyAreSent() throws Exception {
    // given
    try (TestProducer producer = new TestProducer()) {
      for (int number = 0; number < 2_000; number++) {
        String id = key + "-" + number;
        String body = "{\"number\":" + number + ",\"trouble\":\"\"}";
        producer.send(id, key, body);
        if (number % 10 == 0) {
          producer.send(id, key, body);
        }
      }
    }

    // when
    awaitEffects(2_000);

    // then
    assertEquals(
        LongStream.range(0, 2_000).mapToObj(Long::toString).toList(),
        SqlProbe.column("select number from sample_effect where key = ? order by place", key));
  }

  @Test
  void areAppliedAgainWithoutEffectWhenTheOffsetsAreSetBack() throws Exception {
    // given
    send(100, "");
    awaitEffects(100);
    List<String> effects = effects();
    long before = positions();

    // when
    SqlProbe.update(
        "update consumer_position set next_offset = 0 where topic = 'sample.events.v1'");

    // then
    await().atMost(Duration.ofSeconds(20)).until(() -> positions() >= before);
    assertEquals(effects, effects());
  }

  @Test
  void goOnBehindOneThatIsRefused() throws Exception {
    // given
    String poison;
    try (TestProducer producer = new TestProducer();
        TopicProbe deadLetters = TopicProbe.fromNow("acquaint.dead-letters.v1")) {
      producer.send(key, 1);
      poison = producer.send(key, 2, "poison");
      producer.send(key, 3);

      // when
      awaitEffects(2);

      // then
      var letter = deadLetters.await("dead letter", seen -> seen.key().equals(key));
      assertEquals(poison, letter.body().get("eventId").asText());
      assertEquals("It says so", letter.body().get("reason").asText());
      assertEquals(2, letter.body().get("body").get("number").asLong());
    }
    assertEquals(List.of("1", "3"), numbers());
    assertEquals(List.of("It says so"), reasons());
  }

  @Test
  void goOnBehindHundredThatFailInARowWithoutSayingWhichOnes() throws Exception {
    // given
    try (TestProducer producer = new TestProducer()) {
      for (int number = 0; number < 300; number++) {
        producer.send(key, number, number >= 100 && number < 200 ? "bomb" : "");
      }
    }

    // when
    await().atMost(Duration.ofSeconds(60)).until(() -> reasons().size() == 100);
    awaitEffects(200);

    // then
    List<String> expected = new ArrayList<>();
    LongStream.range(0, 100).mapToObj(Long::toString).forEach(expected::add);
    LongStream.range(200, 300).mapToObj(Long::toString).forEach(expected::add);
    assertEquals(expected, numbers());
  }

  @Test
  void areRefusedWhenTheyAreNotJson() throws Exception {
    // given
    try (TestProducer producer = new TestProducer()) {
      producer.send("not-json-" + key, key, "{\u0000");
      producer.send(key, 1);
    }

    // when
    awaitEffects(1);

    // then
    assertEquals(1, reasons().size());
  }

  @Test
  void areAppliedAgainWhenTheDatabaseGoesAwayBetweenWorkAndCommit() throws Exception {
    // given
    SampleConsumer.SEVERED.set(0);
    try (TestProducer producer = new TestProducer()) {
      producer.send(key, 1);
      producer.send(key, 2, "severed");
      producer.send(key, 3);
    }

    // when
    awaitEffects(3);

    // then
    assertEquals(List.of("1", "2", "3"), numbers());
    assertTrue(SampleConsumer.SEVERED.get() >= 2);
    assertEquals(List.of(), reasons());
  }

  @Test
  void areAppliedByAnAdministratorOnceTheirTroubleIsRepaired() throws Exception {
    // given
    SampleConsumer.repaired = false;
    try (TestProducer producer = new TestProducer()) {
      producer.send(key, 7, "repairable");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> reasons().size() == 1);
    String id = SqlProbe.column("select id from dead_letter where record_key = ?", key).getFirst();
    String retry = "/v1/services/widgets/dead-letters/" + id + "/retry";

    // when it is not repaired
    Api.as("admin").post(retry).then().spec(Api.problem(409, "dead_letter_refused"));

    // then it stays
    Api.as("admin")
        .get("/v1/services/widgets/dead-letters?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.attempts", equalTo(2));

    // when it is repaired
    SampleConsumer.repaired = true;
    Api.as("admin").post(retry).then().statusCode(204);

    // then it is applied and gone
    assertEquals(List.of("7"), numbers());
    Api.as("admin").post(retry).then().spec(Api.problem(404, "not_found"));
    Api.as("marketer").post(retry).then().spec(Api.problem(403, "forbidden"));
    Api.as("admin")
        .get("/v1/services/contacts/dead-letters")
        .then()
        .spec(Api.problem(404, "not_found"));
  }

  private void send(int count, String trouble) throws Exception {
    try (TestProducer producer = new TestProducer()) {
      for (int number = 0; number < count; number++) {
        producer.send(key, number, trouble);
      }
    }
  }

  private void awaitEffects(int count) {
    await().atMost(Duration.ofSeconds(40)).until(() -> effects().size() >= count);
  }

  private List<String> effects() {
    return SqlProbe.column("select event_id from sample_effect where key = ? order by place", key);
  }

  private List<String> numbers() {
    return SqlProbe.column("select number from sample_effect where key = ? order by place", key);
  }

  private List<String> reasons() {
    return SqlProbe.column("select reason from dead_letter where record_key = ?", key);
  }

  private static long positions() {
    return SqlProbe.number(
        "select sum(next_offset) from consumer_position where topic = 'sample.events.v1'");
  }
}
