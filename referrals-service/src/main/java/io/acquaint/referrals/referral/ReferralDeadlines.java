package io.acquaint.referrals.referral;

import io.acquaint.kit.deadline.DeadlineWorker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Referrals that nobody answers expire; those that only inform age out. */
@ApplicationScoped
class ReferralDeadlines implements DeadlineWorker {
  private final ReferralService service;
  private final ReferralRepository referrals;

  ReferralDeadlines(ReferralService service, ReferralRepository referrals) {
    this.service = service;
    this.referrals = referrals;
  }

  @Override
  public String name() {
    return "referral-deadlines";
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    return service.lapse(upTo, limit);
  }

  @Override
  public Optional<Instant> nextDue() {
    return referrals.nextDue();
  }
}
