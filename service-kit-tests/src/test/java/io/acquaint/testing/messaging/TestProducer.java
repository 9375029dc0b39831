package io.acquaint.testing.messaging;

import io.acquaint.kit.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes to the sample consumer's topic as another service would. */
final class TestProducer implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
          new StringSerializer(),
          new ByteArraySerializer());
  private final List<Future<RecordMetadata>> answers = new ArrayList<>();

  String send(String key, long number) {
    return send(key, number, "");
  }

  String send(String key, long number, String trouble) {
    String id = UUID.randomUUID().toString();
    send(id, key, "{\"number\":" + number + ",\"trouble\":\"" + trouble + "\",\"more\":1}");
    return id;
  }

  void send(String id, String key, String body) {
    answers.add(
        producer.send(
            new ProducerRecord<>(
                SampleConsumer.TOPIC.name(),
                null,
                null,
                key,
                body.getBytes(StandardCharsets.UTF_8),
                EventHeaders.of("/test", id, "sample.happened", key, Instant.now(), null))));
  }

  @Override
  public void close() throws Exception {
    for (Future<RecordMetadata> answer : answers) {
      answer.get(30, TimeUnit.SECONDS);
    }
    producer.close();
  }
}
