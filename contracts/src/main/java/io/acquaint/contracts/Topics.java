package io.acquaint.contracts;

/** The Kafka topics of Acquaint. Keys, cleanup and bodies: {@code contracts/events/topics.yaml}. */
public final class Topics {
  public static final String CONTACTS = "acquaint.contacts.v1";
  public static final String ACCOUNTS = "acquaint.accounts.v1";
  public static final String ATTRIBUTE_DEFINITIONS = "acquaint.attribute-definitions.v1";
  public static final String REGISTRATIONS = "acquaint.registrations.v1";
  public static final String SUBSCRIPTIONS = "acquaint.subscriptions.v1";
  public static final String SUPPRESSIONS = "acquaint.suppressions.v1";
  public static final String INTERACTIONS = "acquaint.interactions.v1";
  public static final String LEADS = "acquaint.leads.v1";
  public static final String OPPORTUNITIES = "acquaint.opportunities.v1";
  public static final String SCORES = "acquaint.scores.v1";
  public static final String SEGMENT_MEMBERSHIPS = "acquaint.segment-memberships.v1";
  public static final String REFERRALS = "acquaint.referrals.v1";
  public static final String DEAD_LETTERS = "acquaint.dead-letters.v1";

  private Topics() {}
}
