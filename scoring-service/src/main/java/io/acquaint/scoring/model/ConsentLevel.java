package io.acquaint.scoring.model;

/** What a person agreed to; each level includes the ones before it. */
public enum ConsentLevel {
  NONE,
  CONSENT,
  TRANSACTIONAL,
  SUBSCRIPTIONS,
  MARKETING,
  PROFILING
}
