package io.acquaint.kit.messaging;

import java.time.Duration;

/** Where every service publishes what its consumers refused. */
public final class DeadLetterTopic {

  /** Kept for 90 days: long enough to be noticed, repaired and retried. */
  public static final TopicSpec SPEC =
      TopicSpec.timed("acquaint.dead-letters.v1", Duration.ofDays(90));

  private DeadLetterTopic() {}
}
