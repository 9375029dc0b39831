package io.acquaint.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The service's clock, in UTC and truncated to microseconds, which is what PostgreSQL keeps. Only
 * the test clock moves it away from the system's.
 */
@ApplicationScoped
public class AppClock implements InstantSource {

  private volatile Duration offset = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  /** How far this clock is ahead of the system's. */
  public Duration offset() {
    return offset;
  }

  /** Moves the clock; only the test clock of {@code io.acquaint.kit.deadline} does. */
  public void moveTo(Duration newOffset) {
    offset = newOffset;
  }
}
