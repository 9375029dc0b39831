package io.acquaint.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the declared topics that do not exist, in the background: neither the start nor REST
 * waits for Kafka. Existing topics are left as their operator made them.
 */
@ApplicationScoped
class TopicCreator {

  private static final Logger LOG = Logger.getLogger(TopicCreator.class);

  private final KafkaClients clients;
  private final Instance<TopicDeclaration> declarations;
  private final TopicsConfig config;
  private final MessagingConfig messaging;
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Inject
  TopicCreator(
      KafkaClients clients,
      @Any Instance<TopicDeclaration> declarations,
      TopicsConfig config,
      MessagingConfig messaging) {
    this.clients = clients;
    this.declarations = declarations;
    this.config = config;
    this.messaging = messaging;
  }

  void start(@Observes StartupEvent event) {
    if (messaging.enabled()) {
      Thread.ofPlatform().daemon().name("topic-creator").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void run() {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), stopped);
    while (stopped.getCount() > 0) {
      try {
        createMissing();
        return;
      } catch (KafkaException | ExecutionException | TimeoutException e) {
        LOG.warnf("Topics could not be created yet: %s", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
      try {
        backoff.pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void createMissing() throws InterruptedException, ExecutionException, TimeoutException {
    try (Admin admin = clients.admin()) {
      Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (TopicSpec spec : declared()) {
        if (!existing.contains(spec.name())) {
          missing.add(newTopic(spec));
        }
      }
      for (var created : admin.createTopics(missing).values().entrySet()) {
        try {
          created.getValue().get(30, TimeUnit.SECONDS);
          LOG.infof("Created topic %s", created.getKey());
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
  }

  private List<TopicSpec> declared() {
    return Stream.concat(
            declarations.stream().flatMap(declaration -> declaration.topics().stream()),
            Stream.of(DeadLetterTopic.SPEC))
        .distinct()
        .toList();
  }

  private NewTopic newTopic(TopicSpec spec) {
    Map<String, String> settings =
        switch (spec.cleanup()) {
          case COMPACT -> Map.of("cleanup.policy", spec.cleanup().policy());
          case TIME ->
              Map.of(
                  "cleanup.policy",
                  spec.cleanup().policy(),
                  "retention.ms",
                  Long.toString(spec.retention().toMillis()));
        };
    return new NewTopic(spec.name(), Optional.of(config.partitions()), config.replication())
        .configs(settings);
  }
}
