package io.acquaint.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the consumer loop works. */
@ConfigMapping(prefix = "acquaint.consumer")
interface ConsumingConfig {

  /** Records that one transaction applies at most; 1 to 10000. */
  @WithDefault("1000")
  int maxPollRecords();

  /** The longest a transaction may take, in whole seconds. */
  @WithDefault("60s")
  Duration transactionTimeout();

  /** How often an idle consumer looks whether its stored offsets were moved by an operator. */
  @WithDefault("2s")
  Duration positionCheck();
}
