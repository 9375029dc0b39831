package io.acquaint.kit.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs run. */
@ConfigMapping(prefix = "acquaint.jobs")
interface JobsConfig {

  /** How many jobs this process runs at a time, 1 to 16. */
  @WithDefault("2")
  int concurrency();

  /** How long a job of a process that died waits for another one. */
  @WithDefault("10s")
  Duration lease();
}
