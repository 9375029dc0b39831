package io.acquaint.contacts.insight;

import java.time.Duration;

/** Delays as the database answers them. */
final class Delays {

  /** To the millisecond. */
  static Duration ofMicros(double micros) {
    return Duration.ofMillis(Math.round(micros / 1000));
  }

  private Delays() {}
}
