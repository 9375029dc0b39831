package io.acquaint.scoring.score;

import io.acquaint.model.picture.ChangeSet;
import io.acquaint.scoring.model.ConsentLevel;
import io.acquaint.scoring.model.Definition;
import io.acquaint.scoring.model.Target;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a lead is scored at all.
 *
 * @param contactId its parent contact, or the nil UUID
 * @param consent the contact's level; null if it has no contact or none is known
 */
record LeadFacts(
    UUID leadId,
    UUID contactId,
    @Nullable UUID accountId,
    boolean open,
    boolean contactActive,
    boolean child,
    @Nullable ConsentLevel consent) {

  /** Why a model does not score this lead; empty if it does. */
  Optional<NotScored> notScoredBy(Definition definition) {
    return notScoredAtAll()
        .or(
            () ->
                definition.target() == target()
                    ? Optional.empty()
                    : Optional.of(NotScored.OTHER_TARGET))
        .or(() -> enough(definition) ? Optional.empty() : Optional.of(NotScored.CONSENT_TOO_LOW));
  }

  /** Why no model scores this lead; empty if one could. */
  Optional<NotScored> notScoredAtAll() {
    if (!hasContact() && accountId == null) {
      return Optional.of(NotScored.NO_PARENT);
    }
    if (!open) {
      return Optional.of(NotScored.CLOSED);
    }
    if (hasContact() && !contactActive) {
      return Optional.of(NotScored.CONTACT_INACTIVE);
    }
    return hasContact() && child ? Optional.of(NotScored.CHILD) : Optional.empty();
  }

  private boolean enough(Definition definition) {
    ConsentLevel least = definition.minimumConsent();
    return least == null || (consent != null && consent.compareTo(least) >= 0);
  }

  private Target target() {
    return hasContact() ? Target.CONTACT : Target.ACCOUNT;
  }

  private boolean hasContact() {
    return !contactId.equals(ChangeSet.NOBODY);
  }
}
