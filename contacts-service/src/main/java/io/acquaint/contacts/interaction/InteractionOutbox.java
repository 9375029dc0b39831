package io.acquaint.contacts.interaction;

import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Interactions that this service itself brings about. They go through the outbox, so that they are
 * published if and only if the change that they tell of is committed.
 */
@ApplicationScoped
public class InteractionOutbox {

  private final Outbox outbox;

  InteractionOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Publishes an interaction with the transaction under way. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(InteractionView interaction) {
    String contact = interaction.contactId().toString();
    outbox.append(
        new OutboxEvent(
            PublishedTopics.INTERACTIONS.name(),
            contact,
            contact,
            InteractionLog.RECORDED,
            interaction.id().toString(),
            interaction),
        interaction.id());
  }
}
