package io.acquaint.benchmarks;

import io.acquaint.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;

/** How many interactions a second a producer brings into a topic like the product's. */
final class KafkaLimit implements AutoCloseable {
  private static final String TOPIC = "limit.interactions";

  private final KafkaProducer<String, byte[]> producer;

  KafkaLimit(BenchSystem system) throws InterruptedException {
    this.producer = Kafka.producer(system.kafka());
    int partitions = producer.partitionsFor(Topics.INTERACTIONS).size();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.kafka()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Acknowledged by all replicas per second. */
  double perSecond(Duration time) {
    AtomicLong acknowledged = new AtomicLong();
    long begin = System.nanoTime();
    UUID person = UUID.randomUUID();
    while (System.nanoTime() - begin < time.toNanos()) {
      var unused =
          producer.send(
              Kafka.interaction(TOPIC, person, "EMAIL_CLICKED"),
              (place, failed) -> {
                if (failed == null) {
                  acknowledged.incrementAndGet();
                }
              });
      person = new UUID(person.getMostSignificantBits() + 1, person.getLeastSignificantBits());
    }
    producer.flush();
    return acknowledged.get() / ((System.nanoTime() - begin) / 1e9);
  }

  @Override
  public void close() {
    producer.close();
  }
}
