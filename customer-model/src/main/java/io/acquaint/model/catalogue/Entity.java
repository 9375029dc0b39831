package io.acquaint.model.catalogue;

/** The kinds of records in the picture; each is one table, and can be reached by relations. */
public enum Entity {
  CONTACT("contact", "contact_id", "contact"),
  ACCOUNT("account", "account_id", "account"),
  LEAD("lead", "lead_id", "lead"),
  OPPORTUNITY("opportunity", "opportunity_id", "opportunity"),
  REGISTRATION("registration", "registration_id", "event registration"),
  EVENT("marketing_event", "event_id", "marketing event"),
  SUBSCRIPTION("subscription", "subscription_id", "subscription"),
  LEAD_SCORE("picture_score", "score_id", "lead score"),
  INTERACTION("interaction", "interaction_id", "interaction");

  private final String table;
  private final String key;
  private final String words;

  Entity(String table, String key, String words) {
    this.table = table;
    this.key = key;
    this.words = words;
  }

  /** Its table. */
  public String table() {
    return table;
  }

  /** The column of its id. */
  public String key() {
    return key;
  }

  /** Whether its records carry custom attributes. */
  public boolean hasAttributes() {
    return this == CONTACT || this == ACCOUNT || this == LEAD;
  }

  /** What a marketer calls one of them. */
  public String words() {
    return words;
  }
}
