package io.acquaint.kit.messaging;

import java.time.Duration;

/**
 * A topic that a service publishes.
 *
 * @param name the full name, such as {@code acquaint.leads.v1}
 * @param cleanup what Kafka does with old records
 * @param retention how long records are kept when cleaned by time; ignored for compacted topics
 */
public record TopicSpec(String name, Cleanup cleanup, Duration retention) {

  public TopicSpec {
    if (!name.matches("[a-zA-Z0-9._-]{1,249}")) {
      throw new IllegalArgumentException("Not a topic name: " + name);
    }
    if (retention.isNegative()) {
      throw new IllegalArgumentException("Negative retention for " + name + ": " + retention);
    }
  }

  /** A topic that holds the newest state of each key for ever. */
  public static TopicSpec compacted(String name) {
    return new TopicSpec(name, Cleanup.COMPACT, Duration.ZERO);
  }

  /** A topic whose records are dropped after the retention. */
  public static TopicSpec timed(String name, Duration retention) {
    return new TopicSpec(name, Cleanup.TIME, retention);
  }
}
