package io.acquaint.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the shared Kafka broker:
 * {@code @WithTestResource(KafkaResource.class)}. It is started once per test JVM and ends with it.
 */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "kafka.bootstrap.servers",
        KafkaBroker.shared().bootstrapServers(),
        "acquaint.messaging.enabled",
        "true",
        "acquaint.topics.partitions",
        "3");
  }

  @Override
  public void stop() {
    // The broker serves the next test class too; it ends with the JVM.
  }
}
