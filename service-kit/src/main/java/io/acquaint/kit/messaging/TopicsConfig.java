package io.acquaint.kit.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How missing topics are created. */
@ConfigMapping(prefix = "acquaint.topics")
interface TopicsConfig {

  /** Partitions of each new topic; chosen once, since changing it moves keys. 1 to 1000. */
  @WithDefault("12")
  int partitions();

  /** Replicas of each partition; absent leaves it to the broker. */
  Optional<Short> replication();
}
