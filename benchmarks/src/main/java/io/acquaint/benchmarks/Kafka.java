package io.acquaint.benchmarks;

import io.acquaint.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of a system's Kafka, and interactions as contacts-service publishes them. */
final class Kafka {
  private Kafka() {}

  /** One that waits for all replicas, as the product's does. */
  static KafkaProducer<String, byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            servers,
            "acks",
            "all",
            "linger.ms",
            "2",
            "compression.type",
            "lz4",
            "batch.size",
            "131072"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  static KafkaConsumer<String, byte[]> consumer(String servers) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers, "fetch.max.wait.ms", "100"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** A recorded interaction, for the given topic. */
  static ProducerRecord<String, byte[]> interaction(String topic, UUID contact, String type) {
    String id = UUID.randomUUID().toString();
    String now = Instant.now().toString();
    String body =
        "{\"id\":\"%s\",\"type\":\"%s\",\"contactId\":\"%s\",\"occurredAt\":\"%s\",\"receivedAt\":\"%s\",\"emailId\":\"m1\"}"
            .formatted(id, type, contact, now, now);
    RecordHeaders headers = new RecordHeaders();
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", id);
    header(headers, "ce_source", "/benchmarks");
    header(headers, "ce_type", "interaction.recorded");
    header(headers, "ce_subject", id);
    header(headers, "ce_time", now);
    header(headers, "content-type", "application/json");
    return new ProducerRecord<>(
        topic, null, null, contact.toString(), body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static ProducerRecord<String, byte[]> interaction(UUID contact, String type) {
    return interaction(Topics.INTERACTIONS, contact, type);
  }

  /** What {@code ce_time} says, in milliseconds of the epoch. */
  static long time(ConsumerRecord<String, byte[]> event) {
    byte[] time = event.headers().lastHeader("ce_time").value();
    return Instant.parse(new String(time, StandardCharsets.UTF_8)).toEpochMilli();
  }

  private static void header(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
