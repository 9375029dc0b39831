package io.acquaint.scoring.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits a moment for a lead of which no event has told yet, so that a client can ask for the score
 * of what it has just created.
 */
@ApplicationScoped
class NewLeads {
  private static final Duration STEP = Duration.ofMillis(50);
  private static final int STEPS = 20;

  <T> T await(UUID lead, Supplier<Optional<T>> question) {
    Optional<T> answer = question.get();
    for (int i = 0; answer.isEmpty() && i < STEPS; i++) {
      LockSupport.parkNanos(STEP.toNanos());
      answer = question.get();
    }
    return answer.orElseThrow(() -> ScoreProblems.unknownLead(lead));
  }
}
