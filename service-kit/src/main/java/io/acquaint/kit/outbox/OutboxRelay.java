package io.acquaint.kit.outbox;

import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.messaging.KafkaClients;
import io.acquaint.kit.messaging.MessagingConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay of each shard on a platform thread of its own while the service lives. */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long STOP_MILLIS = 5_000;

  private final OutboxConfig config;
  private final MessagingConfig messaging;
  private final OutboxTable table;
  private final OutboxFloor floors;
  private final BlockedKeys blocked;
  private final Leases leases;
  private final OutboxNudge nudge;
  private final KafkaClients clients;
  private final String source;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();

  @Inject
  OutboxRelay(
      OutboxConfig config,
      MessagingConfig messaging,
      OutboxTable table,
      OutboxFloor floors,
      BlockedKeys blocked,
      Leases leases,
      OutboxNudge nudge,
      KafkaClients clients,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.config = config;
    this.messaging = messaging;
    this.table = table;
    this.floors = floors;
    this.blocked = blocked;
    this.leases = leases;
    this.nudge = nudge;
    this.clients = clients;
    this.source = "/" + application;
  }

  void start(@Observes StartupEvent event) {
    if (!messaging.enabled()) {
      LOG.warn("acquaint.messaging.enabled is false: events stay in the outbox");
      return;
    }
    for (int number = 0; number < config.shards(); number++) {
      Shard shard = new Shard(number, config.shards());
      threads.add(Thread.ofPlatform().daemon().name("outbox-relay-" + number).start(relay(shard)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    nudge.nudge();
    for (Thread thread : threads) {
      thread.join(STOP_MILLIS);
    }
  }

  private ShardRelay relay(Shard shard) {
    return new ShardRelay(
        shard,
        config,
        table,
        floors,
        blocked,
        leases,
        nudge,
        new RelayProducer(clients, "relay-" + shard.number(), source),
        stopped,
        messaging.maxBackoff());
  }
}
