package io.acquaint.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the consumer loop works. */
@ConfigMapping(prefix = "acquaint.consumer")
interface ConsumingConfig {

  /** Records that one poll brings at most; 1 to 10000. A transaction applies those of a few. */
  @WithDefault("1000")
  int maxPollRecords();

  /**
   * How far apart transactions begin at least: what comes between them is applied together, which
   * is what keeps the database's work per event small under load. An event after a longer pause is
   * applied at once. 0 to gather nothing.
   */
  @WithDefault("5ms")
  Duration gather();

  /** The longest a transaction may take, in whole seconds. */
  @WithDefault("60s")
  Duration transactionTimeout();

  /** How often an idle consumer looks whether its stored offsets were moved by an operator. */
  @WithDefault("2s")
  Duration positionCheck();
}
