package io.acquaint.kit.health;

import io.acquaint.kit.consumer.Consumers;
import io.acquaint.kit.outbox.OutboxBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The figures behind health and metrics, looked up every few seconds in the background: asking for
 * them costs nothing and cannot hang, however the database is.
 */
@ApplicationScoped
class MessagingFigures {

  private static final Logger LOG = Logger.getLogger(MessagingFigures.class);

  /** After the consumers were started. */
  private static final int LAST = 3_000;

  private final OutboxBacklog outbox;
  private final Consumers consumers;
  private final MeterRegistry metrics;
  private volatile OutboxBacklog.Look look = new OutboxBacklog.Look(Duration.ZERO, 0);

  @Inject
  MessagingFigures(OutboxBacklog outbox, Consumers consumers, MeterRegistry metrics) {
    this.outbox = outbox;
    this.consumers = consumers;
    this.metrics = metrics;
  }

  void register(@Observes @Priority(LAST) StartupEvent event) {
    Gauge.builder("acquaint.outbox.oldest.age", () -> look.oldestAge().toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("How long the oldest unsent event has waited")
        .register(metrics);
    Gauge.builder("acquaint.outbox.blocked.keys", () -> look.blockedKeys())
        .description("Keys stopped at an event that Kafka refuses")
        .register(metrics);
    for (String consumer : consumers.lags().keySet()) {
      Gauge.builder("acquaint.consumer.lag", () -> consumers.lags().getOrDefault(consumer, 0L))
          .description("Records that the consumer has not applied yet")
          .tag("consumer", consumer)
          .register(metrics);
    }
  }

  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    try {
      look = outbox.look();
    } catch (SQLException e) {
      LOG.debugf("The outbox could not be looked at: %s", e.getMessage());
    }
  }

  OutboxBacklog.Look outbox() {
    return look;
  }

  Map<String, Long> lags() {
    return consumers.lags();
  }
}
