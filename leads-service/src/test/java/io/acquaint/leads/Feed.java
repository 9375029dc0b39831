package io.acquaint.leads;

import io.acquaint.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Publishes what other services would: scores, contacts, attribute definitions. */
final class Feed implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
              "acks",
              "all"),
          new StringSerializer(),
          new ByteArraySerializer());

  /** A score of a lead by a model, as scoring-service tells it. */
  record Score(UUID lead, UUID model, long version, int score, int crossings) {

    Score next(int newScore) {
      return new Score(lead, model, version + 1, newScore, crossings);
    }

    Score crossed(int newScore) {
      return new Score(lead, model, version + 1, newScore, crossings + 1);
    }

    String key() {
      return lead + ":" + model;
    }

    String json() {
      return """
          {"leadId":"%s","modelId":"%s","modelName":"Interest","modelVersion":1,"score":%d,
           "grade":"Warm","previousScore":0,"previousGrade":"Cold","salesReady":%s,
           "crossings":%d,"version":%d,"updatedAt":"2026-03-02T10:00:00Z"}"""
          .formatted(lead, model, score, crossings > 0, crossings, version);
    }
  }

  void changed(Score score) {
    score("score.changed", score);
  }

  /** As scoring-service does it: the score, then the crossing, with the same version. */
  void thresholdReached(Score score) {
    score("score.changed", score);
    score("score.threshold-reached", score);
  }

  private void score(String type, Score score) {
    send(Topics.SCORES, score.lead().toString(), score.key(), type, score.json());
  }

  void scoreRemoved(Score score) {
    send(Topics.SCORES, score.lead().toString(), score.key(), "tombstone", null);
  }

  void contact(UUID id, String type, long version) {
    String body = "{\"id\":\"%s\",\"version\":%d,\"lastName\":\"L\"}".formatted(id, version);
    send(Topics.CONTACTS, id.toString(), id.toString(), type, body);
  }

  void contactMerged(UUID id, UUID survivor) {
    String body = "{\"id\":\"%s\",\"version\":9,\"mergedIntoId\":\"%s\"}".formatted(id, survivor);
    send(Topics.CONTACTS, id.toString(), id.toString(), "contact.merged", body);
  }

  void attribute(String name, String type) {
    String key = "LEAD:" + name;
    String body =
        "{\"version\":1,\"entity\":\"LEAD\",\"name\":\"%s\",\"type\":\"%s\",\"allowedValues\":[]}"
            .formatted(name, type);
    send(Topics.ATTRIBUTE_DEFINITIONS, key, key, "attribute-definition.created", body);
  }

  /** Any record; the partition follows its own key, as the relay does it. */
  void send(String topic, String partitionKey, String key, String type, @Nullable String body) {
    int partitions = producer.partitionsFor(topic).size();
    int partition =
        Utils.toPositive(Utils.murmur2(partitionKey.getBytes(StandardCharsets.UTF_8))) % partitions;
    var sent =
        new ProducerRecord<>(
            topic, partition, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    header(sent, "ce_specversion", "1.0");
    header(sent, "ce_id", UUID.randomUUID().toString());
    header(sent, "ce_source", "/test");
    header(sent, "ce_type", type);
    header(sent, "ce_subject", partitionKey);
    header(sent, "ce_time", "2026-03-02T10:00:00Z");
    producer.send(sent);
    producer.flush();
  }

  private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
    sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
