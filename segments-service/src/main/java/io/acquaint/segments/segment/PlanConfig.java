package io.acquaint.segments.segment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far memberships that time alone changes are planned (docs/adr/0013). */
@ConfigMapping(prefix = "acquaint.plan")
public interface PlanConfig {

  /**
   * A segment in which time will change at most so many contacts has all of their instants stored;
   * of others only those of the time ahead are. 0 or more.
   */
  @WithDefault("10000")
  int unlimitedUpTo();

  /** How far ahead that is, from the evaluation of everybody on. An hour or more. */
  @WithDefault("7d")
  Duration ahead();

  /**
   * When less than this is left, everybody is evaluated anew. Less than the time ahead, and much
   * more than it takes to evaluate all segments.
   */
  @WithDefault("3d")
  Duration renew();
}
