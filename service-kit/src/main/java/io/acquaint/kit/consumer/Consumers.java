package io.acquaint.kit.consumer;

import io.acquaint.kit.messaging.KafkaClients;
import io.acquaint.kit.messaging.MessagingConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Starts a loop for each handler of the service, and stops them gracefully. */
@ApplicationScoped
public class Consumers {

  private static final long STOP_MILLIS = 10_000;

  private final Instance<BatchHandler> handlers;
  private final KafkaClients clients;
  private final InboundEvents events;
  private final Positions positions;
  private final BatchTransaction transaction;
  private final ConsumingConfig config;
  private final MessagingConfig messaging;
  private final Map<ConsumerLoop, Thread> loops = new LinkedHashMap<>();

  @Inject
  Consumers(
      @Any Instance<BatchHandler> handlers,
      KafkaClients clients,
      InboundEvents events,
      Positions positions,
      BatchTransaction transaction,
      ConsumingConfig config,
      MessagingConfig messaging) {
    this.handlers = handlers;
    this.clients = clients;
    this.events = events;
    this.positions = positions;
    this.transaction = transaction;
    this.config = config;
    this.messaging = messaging;
  }

  void start(@Observes StartupEvent event) {
    if (!messaging.enabled()) {
      return;
    }
    for (BatchHandler handler : handlers) {
      ConsumerLoop loop =
          new ConsumerLoop(
              handler, clients, events, positions, transaction, config, messaging.maxBackoff());
      loops.put(
          loop, Thread.ofPlatform().daemon().name("consumer-" + handler.consumer()).start(loop));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loops.keySet().forEach(ConsumerLoop::stop);
    for (Thread thread : loops.values()) {
      thread.join(STOP_MILLIS);
    }
  }

  /** How far each consumer is behind, in records, as last seen. */
  public Map<String, Long> lags() {
    Map<String, Long> lags = new LinkedHashMap<>();
    loops.keySet().forEach(loop -> lags.put(loop.handler().consumer(), loop.lag()));
    return lags;
  }

  /** The handler of that name. */
  Optional<BatchHandler> handler(String consumer) {
    return handlers.stream().filter(handler -> handler.consumer().equals(consumer)).findFirst();
  }
}
