package io.acquaint.contacts.confirmation;

import static java.util.stream.Collectors.toMap;

import io.acquaint.contacts.confirmation.ConfirmationTable.Kept;
import io.acquaint.kit.time.AppClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes the contact's word. */
@ApplicationScoped
class ConfirmationService {

  private final ConfirmationTable table;
  private final Map<Purpose, Confirmable> features;
  private final AppClock clock;

  ConfirmationService(ConfirmationTable table, @All List<Confirmable> features, AppClock clock) {
    this.table = table;
    this.features = features.stream().collect(toMap(Confirmable::purpose, Function.identity()));
    this.clock = clock;
  }

  /**
   * Uses up a token, once.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404 for a token that is unknown or replaced,
   *     409 for a used, 410 for an expired one
   */
  @Transactional
  ConfirmedView confirm(String token) {
    Kept seen = table.find(token).orElseThrow(ConfirmationProblems::unknown);
    // The contact first, as everybody does who lets it wish something else.
    table.lockContact(seen.wish().contact());
    Kept kept = table.find(token).orElseThrow(ConfirmationProblems::unknown);
    Instant now = clock.instant();
    if (kept.usedAt() != null) {
      throw ConfirmationProblems.used();
    }
    if (!now.isBefore(kept.expiresAt())) {
      throw ConfirmationProblems.expired();
    }
    if (!table.use(kept.id(), now)) {
      throw ConfirmationProblems.used();
    }
    Confirmable feature = features.get(kept.wish().purpose());
    if (feature == null) {
      throw new IllegalStateException("Nobody confirms " + kept.wish().purpose());
    }
    feature.confirmed(kept.wish());
    return new ConfirmedView(kept.wish().purpose(), kept.wish().listId(), kept.wish().level(), now);
  }
}
