package io.acquaint.referrals.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
  private final DSLContext db;

  ReferralRepository(DSLContext db) {
    this.db = db;
  }

  Optional<Referral> find(ReferralId id) {
    return findByIdOptional(id.value());
  }

  Optional<Referral> findForChange(ReferralId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Received referrals whose time is up, oldest first; served by referral_deadline. */
  List<Referral> due(Instant upTo, int limit) {
    return find("status = ?1 and expiresAt <= ?2 order by expiresAt", ReferralStatus.RECEIVED, upTo)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, limit)
        .list();
  }

  Optional<Instant> nextDue() {
    return find("status = ?1 order by expiresAt", ReferralStatus.RECEIVED)
        .page(0, 1)
        .firstResultOptional()
        .map(referral -> referral.expiresAt);
  }

  void remember(
      Referral referral,
      String action,
      @Nullable ReferralStatus from,
      String actor,
      @Nullable String reason) {
    db.execute(
        """
        insert into referral_history
          (referral_id, version, action, from_status, to_status, substatus, actor, reason, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
        """,
        referral.id,
        referral.version,
        action,
        from == null ? null : from.name(),
        referral.status.name(),
        referral.substatus.name(),
        actor,
        reason,
        referral.updatedAt.atOffset(ZoneOffset.UTC));
  }

  List<ReferralStep> history(ReferralId id) {
    return db.fetch(
            """
            select version, action, from_status, to_status, substatus, actor, reason, at
            from referral_history where referral_id = ? order by version
            """,
            id.value())
        .map(
            row ->
                new ReferralStep(
                    row.get("version", Long.class),
                    row.get("action", String.class),
                    row.get("from_status", ReferralStatus.class),
                    row.get("to_status", ReferralStatus.class),
                    row.get("substatus", ReferralSubstatus.class),
                    row.get("actor", String.class),
                    row.get("reason", String.class),
                    row.get("at", java.time.OffsetDateTime.class).toInstant()));
  }
}
