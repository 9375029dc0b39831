package io.acquaint.testing;

import io.acquaint.testing.contract.EventContract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to topics of the contract; those whose publisher does not run here are made first. */
final class TestTopics {
  private static final int PARTITIONS = 3;

  private static @Nullable KafkaProducer<String, byte[]> producer;

  private TestTopics() {}

  static synchronized void publish(
      String topic, String key, byte @Nullable [] body, Headers headers) {
    try {
      open()
          .send(new ProducerRecord<>(topic, null, null, key, body, headers))
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Could not publish to " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<String, byte[]> open()
      throws ExecutionException, InterruptedException, TimeoutException {
    KafkaProducer<String, byte[]> known = producer;
    if (known == null) {
      Map<String, Object> settings =
          Map.of("bootstrap.servers", KafkaBroker.shared().bootstrapServers());
      createMissing(settings);
      known = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = known;
    }
    return known;
  }

  private static void createMissing(Map<String, Object> settings)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(settings)) {
      Set<String> missing = new HashSet<>(EventContract.types().values());
      missing.removeAll(admin.listTopics().names().get(30, TimeUnit.SECONDS));
      List<NewTopic> topics =
          missing.stream()
              .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()))
              .toList();
      for (var created : admin.createTopics(topics).values().values()) {
        try {
          created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
  }
}
