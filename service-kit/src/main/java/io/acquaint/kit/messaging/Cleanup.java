package io.acquaint.kit.messaging;

/** How Kafka gets rid of old records of a topic. */
public enum Cleanup {
  /** Keeps the newest record of each key: the topic is the state. */
  COMPACT("compact"),
  /** Drops records older than the topic's retention. */
  TIME("delete");

  private final String policy;

  Cleanup(String policy) {
    this.policy = policy;
  }

  /** The value of Kafka's {@code cleanup.policy}. */
  public String policy() {
    return policy;
  }
}
