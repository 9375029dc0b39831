package io.acquaint.contacts.contact;

/** What a contact agreed to; a higher level includes the lower ones. */
public enum ConsentLevel {
  NONE,
  CONSENT,
  TRANSACTIONAL,
  SUBSCRIPTIONS,
  MARKETING,
  PROFILING;

  /** Whether a child needs a guardian before it may have this level. */
  boolean needsGuardian() {
    return compareTo(TRANSACTIONAL) > 0;
  }
}
