package io.acquaint.contacts.suppression;

import io.acquaint.contacts.interaction.InteractionView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason not to mail the address of a contact. */
record Refusal(
    UUID contactId,
    SuppressionReason reason,
    Instant since,
    @Nullable Instant until,
    UUID interactionId) {

  /** How long a bounce counts. */
  static final Duration BOUNCE = Duration.ofDays(180);

  static Refusal of(SuppressionReason reason, InteractionView i) {
    return of(reason, i.contactId(), i.occurredAt(), i.id());
  }

  static Refusal of(SuppressionReason reason, UUID contact, Instant since, UUID interaction) {
    Instant until =
        switch (reason) {
          case HARD_BOUNCE, SOFT_BOUNCES -> since.plus(BOUNCE);
          case SPAM_REPORT -> null;
        };
    return new Refusal(contact, reason, since, until, interaction);
  }
}
