package io.acquaint.benchmarks;

import io.acquaint.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Goal c1: events go into Kafka at a fixed rate; of every tenth one the contact joins a segment,
 * whose event is awaited on the topic of memberships. The time is from sending to reading.
 */
final class Joining implements AutoCloseable {
  private static final int WITNESS_EVERY = 10;
  private static final int CONTACTS_PER_WITNESS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final int contacts;
  private int witnesses;

  Joining(BenchSystem system, int contacts) {
    this.contacts = contacts;
    this.producer = Kafka.producer(system.kafka());
    this.consumer = Kafka.consumer(system.kafka());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.SEGMENT_MEMBERSHIPS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /**
   * Sends for some time and waits until all who were to join have joined {@code segment}.
   *
   * @param perSecond how many events are sent
   */
  Joined run(String segment, Duration time, int perSecond) throws InterruptedException {
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    Map<String, Long> sent = new ConcurrentHashMap<>();
    Joined joined = new Joined();
    Thread sender = Thread.ofPlatform().start(() -> send(time, perSecond, sent));
    long end = System.nanoTime() + time.toNanos() + PATIENCE.toNanos();
    while ((sender.isAlive() || !sent.isEmpty()) && System.nanoTime() < end) {
      for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(20))) {
        long now = System.nanoTime();
        boolean ours = event.value() != null && new String(event.value()).contains(segment);
        Long begin = ours ? sent.remove(event.key()) : null;
        if (begin != null) {
          long millis = System.currentTimeMillis();
          joined.add(
              (now - begin) / 1e6,
              millis - TimeUnit.NANOSECONDS.toMillis(now - begin),
              Kafka.time(event),
              event.timestamp(),
              millis);
        }
      }
    }
    sender.join();
    if (!sent.isEmpty()) {
      throw new IllegalStateException(sent.size() + " did not join within " + PATIENCE);
    }
    return joined;
  }

  private void send(Duration time, int perSecond, Map<String, Long> sent) {
    long begin = System.nanoTime();
    long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
    for (long n = 0; n * every < time.toNanos(); n++) {
      LockSupport.parkNanos(begin + n * every - System.nanoTime());
      if (n % WITNESS_EVERY == 0 && (witnesses + 1) * CONTACTS_PER_WITNESS <= contacts) {
        UUID witness = contact(++witnesses * (long) CONTACTS_PER_WITNESS);
        sent.put(witness.toString(), System.nanoTime());
        var unused = producer.send(Kafka.interaction(witness, "SURVEY_ANSWERED"));
      } else {
        UUID somebody = contact(1 + ThreadLocalRandom.current().nextInt(contacts));
        var unused = producer.send(Kafka.interaction(somebody, "EMAIL_CLICKED"));
      }
    }
    producer.flush();
  }

  /** The id that {@code bench_contact} in data/customers.sql makes. */
  static UUID contact(long n) {
    long time = 1_750_000_000_000L + n;
    return new UUID(time << 16 | 0x7000L, 0x8000L << 48 | n);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
