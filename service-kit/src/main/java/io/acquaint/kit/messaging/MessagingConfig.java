package io.acquaint.kit.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service talks to Kafka. */
@ConfigMapping(prefix = "acquaint.messaging")
public interface MessagingConfig {

  /** Whether relay and consumers run at all; off, events stay in the outbox. */
  @WithDefault("true")
  boolean enabled();

  /** The longest pause between two attempts while Kafka or the database is away. */
  @WithDefault("2s")
  Duration maxBackoff();
}
