package io.acquaint.contacts.interaction;

import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Interactions that happen inside this service, such as joining a list: logged through the outbox,
 * in the transaction of what happened. The consumer stores them as it stores all others.
 */
@ApplicationScoped
public class OwnInteractions {

  private final Outbox outbox;
  private final AppClock clock;
  private final IdSource ids;

  OwnInteractions(Outbox outbox, AppClock clock, IdSource ids) {
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What it concerns; all may be absent.
   *
   * @param formId the form through which it happened
   * @param eventId the marketing event
   * @param listId the subscription list
   */
  public record Concerns(
      @Nullable String formId, @Nullable String eventId, @Nullable String listId) {}

  /** Logs that it happened now. */
  public void happened(InteractionType type, ContactId contact, Concerns concerns) {
    Instant now = clock.instant();
    var interaction =
        new InteractionView(
            ids.next(),
            type,
            contact.value(),
            now,
            now,
            null,
            null,
            null,
            null,
            concerns.formId(),
            concerns.eventId(),
            concerns.listId(),
            null,
            null);
    happened(interaction);
  }

  /** Logs an interaction that says more than which things it concerns. */
  public void happened(InteractionView interaction) {
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
