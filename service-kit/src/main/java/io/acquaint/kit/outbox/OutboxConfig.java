package io.acquaint.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "acquaint.outbox")
interface OutboxConfig {

  /**
   * Into how many shards the keys are split, each relayed by one replica at a time. To be changed
   * only while every replica is stopped: two counts side by side would break the order of keys. 1
   * to 64.
   */
  @WithDefault("1")
  int shards();

  /** Rows per round, 1 to 10000. */
  @WithDefault("1000")
  int rows();

  /** The pause after a round that found something. */
  @WithDefault("20ms")
  Duration busyPause();

  /** The longest pause; commits of this process end it at once. */
  @WithDefault("500ms")
  Duration idlePause();

  /** How long another replica waits before it takes over from one that died. */
  @WithDefault("10s")
  Duration lease();

  /** The pause before a stopped key is tried again; doubled each time, at most a hundredfold. */
  @WithDefault("10s")
  Duration blockedRetry();
}
