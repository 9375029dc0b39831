package io.acquaint.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads a topic as an outsider would, outside every group, and awaits what should appear there. */
public final class TopicProbe implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String topic;
  private final boolean fromBeginning;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Seen> seen = new ArrayList<>();

  private TopicProbe(String topic, boolean fromBeginning) {
    this.topic = topic;
    this.fromBeginning = fromBeginning;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    Awaitility.await("topic " + topic).atMost(PATIENCE).until(this::assigned);
  }

  /** A record as it was seen; {@code body} is null for a tombstone. */
  public record Seen(
      int partition,
      long offset,
      String key,
      Map<String, String> headers,
      byte @Nullable [] bytes) {

    public String type() {
      return headers.getOrDefault("ce_type", "");
    }

    public String id() {
      return headers.getOrDefault("ce_id", "");
    }

    /** The body as JSON; a missing node for a tombstone. */
    public JsonNode body() {
      try {
        return bytes == null
            ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
            : JSON.readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException("Not JSON: " + new String(bytes, StandardCharsets.UTF_8), e);
      }
    }
  }

  /** Sees what is published from now on; the topic must exist or appear soon. */
  public static TopicProbe fromNow(String topic) {
    return new TopicProbe(topic, false);
  }

  /** Sees everything the topic still holds. */
  public static TopicProbe fromBeginning(String topic) {
    return new TopicProbe(topic, true);
  }

  /** Waits for the first record that fits, among those seen before too. */
  public Seen await(String what, Predicate<Seen> fits) {
    return awaitAll(what, 1, fits).getFirst();
  }

  /** Waits until so many records fit, and answers them in the order in which they were seen. */
  public List<Seen> awaitAll(String what, int count, Predicate<Seen> fits) {
    return Awaitility.await(what + " in " + topic)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .pollInSameThread()
        .until(() -> read(fits), found -> found.size() >= count);
  }

  /** What is there by now, without waiting longer than it takes to reach the present end. */
  public List<Seen> all() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    Awaitility.await("end of " + topic)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInSameThread()
        .until(
            () -> {
              read(any -> true);
              return ends.entrySet().stream()
                  .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private List<Seen> read(Predicate<Seen> fits) {
    for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
      seen.add(seen(each));
    }
    return seen.stream().filter(fits).toList();
  }

  private static Seen seen(ConsumerRecord<String, byte[]> read) {
    Map<String, String> headers = new java.util.TreeMap<>();
    for (Header header : read.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return new Seen(
        read.partition(),
        read.offset(),
        read.key() == null ? "" : read.key(),
        headers,
        read.value());
  }

  private boolean assigned() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, Duration.ofSeconds(5)).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      return false;
    }
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }
    return true;
  }
}
