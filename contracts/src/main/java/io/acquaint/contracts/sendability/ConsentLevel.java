package io.acquaint.contracts.sendability;

/** What a contact agreed to; a higher level includes the lower ones. */
public enum ConsentLevel {
  NONE,
  CONSENT,
  TRANSACTIONAL,
  SUBSCRIPTIONS,
  MARKETING,
  PROFILING
}
