package io.acquaint.scoring.score;

/** Why a lead has no score. */
public enum NotScored {
  /** It has neither a contact nor an account. */
  NO_PARENT,
  /** It was qualified or disqualified. */
  CLOSED,
  /** Its contact is inactive, merged into another, or gone. */
  CONTACT_INACTIVE,
  /** Its contact is a child; children are never profiled. */
  CHILD,
  /** Its contact agreed to less than the model asks for. */
  CONSENT_TOO_LOW,
  /** It has a contact, and the model is about accounts, or the other way round. */
  OTHER_TARGET
}
