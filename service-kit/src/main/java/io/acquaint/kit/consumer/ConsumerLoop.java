package io.acquaint.kit.consumer;

import io.acquaint.kit.consumer.Isolation.StoppedException;
import io.acquaint.kit.consumer.Positions.FencedException;
import io.acquaint.kit.messaging.Backoff;
import io.acquaint.kit.messaging.KafkaClients;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads for one handler on a platform thread of its own: poll, apply, move the offsets, commit. The
 * database's offsets count; Kafka's are committed now and then so that lag tools see them.
 */
final class ConsumerLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
  private static final Duration CLOSE = Duration.ofSeconds(3);
  private static final Duration POLL = Duration.ofMillis(250);

  /** So many events are worth a transaction however soon it comes after another. */
  private static final int ENOUGH = 100;

  private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

  private final BatchHandler handler;
  private final KafkaClients clients;
  private final InboundEvents events;
  private final Positions stored;
  private final ConsumingConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Set<TopicPartition> unplaced = new java.util.HashSet<>();
  private final Backoff backoff;
  private final Isolation isolation;

  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
  private volatile long lag;
  private long lastCommit;
  private long lastBatch = System.nanoTime();
  private long lastCheck;

  ConsumerLoop(
      BatchHandler handler,
      KafkaClients clients,
      InboundEvents events,
      Positions stored,
      BatchTransaction transaction,
      ConsumingConfig config,
      Duration maxBackoff) {
    this.handler = handler;
    this.clients = clients;
    this.events = events;
    this.stored = stored;
    this.config = config;
    this.backoff = new Backoff(maxBackoff, stopped);
    this.isolation = new Isolation(handler, transaction, positions, backoff, stopped);
  }

  BatchHandler handler() {
    return handler;
  }

  /** How many records of its partitions the consumer has not applied yet, as last seen. */
  long lag() {
    return lag;
  }

  /** Asks the loop to end after the batch under way. */
  void stop() {
    stopped.countDown();
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      try {
        read();
      } catch (WakeupException | StoppedException e) {
        LOG.debugf("Consumer %s stops", handler.consumer());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException e) {
        LOG.warnf(e, "Consumer %s starts over", handler.consumer());
        pause();
      }
    }
  }

  private void read() throws SQLException, InterruptedException {
    KafkaConsumer<String, byte[]> open =
        clients.consumer(
            handler.consumer(),
            Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxPollRecords()));
    consumer = open;
    try {
      open.subscribe(handler.topics(), new Assignment(open));
      while (stopped.getCount() > 0) {
        step(open);
      }
      commit(open, true);
    } finally {
      consumer = null;
      positions.clear();
      unplaced.clear();
      open.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void step(KafkaConsumer<String, byte[]> open) throws SQLException, InterruptedException {
    place(open);
    ConsumerRecords<String, byte[]> polled = open.poll(POLL);
    if (!polled.isEmpty()) {
      List<InboundEvent> batch = gathered(open, polled);
      try {
        isolation.apply(batch);
      } catch (FencedException e) {
        LOG.warnf("Consumer %s was overtaken and goes to the stored offsets", handler.consumer());
        replace(open);
      }
    } else {
      checkPositions(open);
    }
    commit(open, false);
  }

  /**
   * What was polled, and what else comes until a transaction may begin again. The client fetches
   * ahead while the thread waits: polling instead would make a request of every event. Of a
   * partition that goes to somebody else meanwhile the stored offsets fence the batch.
   */
  private List<InboundEvent> gathered(
      KafkaConsumer<String, byte[]> open, ConsumerRecords<String, byte[]> polled)
      throws InterruptedException {
    List<InboundEvent> batch = new ArrayList<>(polled.count());
    polled.forEach(each -> batch.add(events.of(each)));
    long left = lastBatch + config.gather().toNanos() - System.nanoTime();
    if (left > 0 && batch.size() < ENOUGH && !stopped.await(left, TimeUnit.NANOSECONDS)) {
      open.poll(Duration.ZERO).forEach(each -> batch.add(events.of(each)));
    }
    lastBatch = System.nanoTime();
    return batch;
  }

  /** Newly assigned partitions start at their stored offset, as soon as the database tells it. */
  private void place(KafkaConsumer<String, byte[]> open) throws InterruptedException {
    unplaced.retainAll(open.assignment());
    if (unplaced.isEmpty()) {
      return;
    }
    try {
      Map<TopicPartition, Long> offsets = stored.read(handler.consumer(), unplaced);
      offsets.forEach(
          (partition, offset) -> {
            open.seek(partition, offset);
            positions.put(partition, offset);
          });
      open.resume(offsets.keySet());
      unplaced.removeAll(offsets.keySet());
      backoff.succeeded();
    } catch (SQLException e) {
      LOG.warnf("Consumer %s cannot read its offsets: %s", handler.consumer(), e.getMessage());
      backoff.pause();
    }
  }

  private void replace(KafkaConsumer<String, byte[]> open) {
    Set<TopicPartition> assigned = open.assignment();
    open.pause(assigned);
    positions.clear();
    unplaced.addAll(assigned);
  }

  /** Offsets that an operator set back take effect without a new record having to come. */
  private void checkPositions(KafkaConsumer<String, byte[]> open) throws SQLException {
    long now = System.nanoTime();
    if (positions.isEmpty() || now - lastCheck < config.positionCheck().toNanos()) {
      return;
    }
    lastCheck = now;
    Map<TopicPartition, Long> offsets = stored.read(handler.consumer(), positions.keySet());
    if (!offsets.equals(positions)) {
      LOG.infof("The stored offsets of consumer %s were moved", handler.consumer());
      replace(open);
    }
  }

  private void commit(KafkaConsumer<String, byte[]> open, boolean last) {
    long now = System.nanoTime();
    if (!last && now - lastCommit < COMMIT_NANOS) {
      return;
    }
    lastCommit = now;
    lag = open.assignment().stream().mapToLong(each -> open.currentLag(each).orElse(0)).sum();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach(
        (partition, offset) -> {
          if (offset > 0) {
            offsets.put(partition, new OffsetAndMetadata(offset));
          }
        });
    if (!offsets.isEmpty()) {
      open.commitAsync(offsets, (done, failure) -> {});
    }
  }

  private void pause() {
    try {
      backoff.pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Assignment implements ConsumerRebalanceListener {

    private final KafkaConsumer<String, byte[]> open;

    Assignment(KafkaConsumer<String, byte[]> open) {
      this.open = open;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      open.pause(partitions);
      unplaced.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(positions::remove);
      unplaced.removeAll(partitions);
    }
  }
}
