package io.acquaint.contacts.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where scoring-service is. */
@ConfigMapping(prefix = "acquaint.scoring")
interface ScoringConfig {

  /** Its address, without a path. */
  @WithDefault("http://127.0.0.1:8085")
  URI url();

  /** How long an answer may take before the caller is told to come back; up to 10 s. */
  @WithDefault("2s")
  Duration timeout();
}
