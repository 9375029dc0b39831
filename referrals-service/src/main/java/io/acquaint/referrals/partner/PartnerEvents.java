package io.acquaint.referrals.partner;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.outbox.OutboxEvent;

/** What other services learn of partners. */
final class PartnerEvents {
  private PartnerEvents() {}

  static OutboxEvent changed(String type, PartnerView view) {
    String id = view.id().toString();
    return new OutboxEvent(Topics.REFERRALS, id, "partner:" + id, type, id, view);
  }
}
