package io.acquaint.contacts.subscription;

import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.interaction.OwnInteractions;
import io.acquaint.contacts.interaction.OwnInteractions.Concerns;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the world who joined and who left: event, timeline and audit, in the same transaction. */
@ApplicationScoped
class SubscriptionJournal {

  private static final String SUBJECT = "subscription";

  private final Outbox outbox;
  private final OwnInteractions timeline;
  private final AuditLog audit;

  SubscriptionJournal(Outbox outbox, OwnInteractions timeline, AuditLog audit) {
    this.outbox = outbox;
    this.timeline = timeline;
    this.audit = audit;
  }

  void joined(SubscriptionView view) {
    moved(view, "joined", InteractionType.LIST_SUBSCRIBED);
  }

  void left(SubscriptionView view) {
    moved(view, "left", InteractionType.LIST_UNSUBSCRIBED);
  }

  /** It holds something else now, but nobody joined or left. */
  void restated(SubscriptionView view) {
    outbox.append(SubscriptionEvents.state(view));
  }

  void forgotten(Subscription gone) {
    outbox.append(SubscriptionEvents.tombstone(gone));
  }

  private void moved(SubscriptionView view, String action, InteractionType type) {
    outbox.append(SubscriptionEvents.state(view));
    timeline.happened(
        type,
        new ContactId(view.contactId()),
        new Concerns(view.formId(), null, view.listId().toString()));
    audit.record(action, SUBJECT, view.id(), view.version(), List.of("status"));
  }
}
