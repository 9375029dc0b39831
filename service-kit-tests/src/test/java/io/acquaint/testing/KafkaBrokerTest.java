package io.acquaint.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaBrokerTest {

  @Test
  void keepsItsRecordsWhenKilledAndStartedAgain() throws Exception {
    // given
    KafkaBroker broker = KafkaBroker.shared();
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("kept", "key", "value")).get(30, TimeUnit.SECONDS);

      // when
      broker.kill();
      broker.start();

      // then
      assertEquals(
          1,
          producer
              .send(new ProducerRecord<>("kept", "key", "value"))
              .get(30, TimeUnit.SECONDS)
              .offset());
      assertTrue(KafkaBroker.shared().bootstrapServers().equals(broker.bootstrapServers()));
    }
  }
}
