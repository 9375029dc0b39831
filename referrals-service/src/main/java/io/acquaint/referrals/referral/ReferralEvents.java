package io.acquaint.referrals.referral;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.time.Instant;

/** What other services learn of referrals: never whom to talk to at the customer. */
final class ReferralEvents {
  private ReferralEvents() {}

  static OutboxEvent of(String type, Referral referral, Instant now) {
    String id = referral.id().toString();
    return new OutboxEvent(
        Topics.REFERRALS,
        id,
        id,
        "referral." + type,
        id,
        ReferralView.from(referral, now, Direction.INCOMING, false));
  }
}
