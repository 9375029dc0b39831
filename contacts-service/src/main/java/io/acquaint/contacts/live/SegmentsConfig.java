package io.acquaint.contacts.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where segments-service is. */
@ConfigMapping(prefix = "acquaint.segments")
interface SegmentsConfig {

  /** Its address, without a path. */
  @WithDefault("http://127.0.0.1:8083")
  URI url();

  /** How long an answer may take before the caller is told to come back; up to 10 s. */
  @WithDefault("2s")
  Duration timeout();
}
