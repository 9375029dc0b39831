package io.acquaint.contacts.suppression;

import io.acquaint.contacts.party.EmailAddress;
import io.acquaint.contacts.suppression.SuppressionTable.Active;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows why an address is not mailed, and lets users lift it. */
@ApplicationScoped
class SuppressionService {

  private final SuppressionTable suppressions;
  private final Outbox outbox;
  private final AuditLog audit;
  private final AppClock clock;

  SuppressionService(SuppressionTable suppressions, Outbox outbox, AuditLog audit, AppClock clock) {
    this.suppressions = suppressions;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  SuppressionView get(String email) {
    return address(email)
        .flatMap(valid -> suppressions.find(valid, clock.instant()))
        .map(Active::view)
        .orElseThrow(SuppressionService::notSuppressed);
  }

  @Transactional
  void lift(String email, @Nullable String ifMatch) {
    Instant now = clock.instant();
    Active active =
        address(email)
            .flatMap(valid -> suppressions.lock(valid, now))
            .orElseThrow(SuppressionService::notSuppressed);
    IfMatch.check(ifMatch, active.view().version());
    outbox.append(suppressions.lift(email, active, now));
    audit.record(
        "lifted", "suppression", active.id(), active.view().version() + 1, List.of("liftedAt"));
  }

  /** What is no address is not suppressed either. */
  private static Optional<String> address(String email) {
    return Optional.of(email).filter(EmailAddress::isValid);
  }

  /** The address is not repeated: details of problems go where addresses should not. */
  private static ProblemException notSuppressed() {
    return new ProblemException(Problems.NOT_FOUND, "This address is not suppressed.");
  }
}
