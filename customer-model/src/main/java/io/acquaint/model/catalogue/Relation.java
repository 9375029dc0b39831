package io.acquaint.model.catalogue;

import static io.acquaint.model.catalogue.Entity.*;

import java.util.Arrays;
import java.util.Optional;

/**
 * A step from one record to others. {@code near} is the column on this side, {@code far} the column
 * on the other side that equals it.
 */
public enum Relation {
  CONTACT_LEADS(CONTACT, "leads", LEAD, "contact_id", "contact_id", true),
  CONTACT_ACCOUNT(CONTACT, "account", ACCOUNT, "account_id", "account_id", false),
  CONTACT_REGISTRATIONS(CONTACT, "registrations", REGISTRATION, "contact_id", "contact_id", true),
  CONTACT_SUBSCRIPTIONS(CONTACT, "subscriptions", SUBSCRIPTION, "contact_id", "contact_id", true),
  CONTACT_OPPORTUNITIES(CONTACT, "opportunities", OPPORTUNITY, "contact_id", "contact_id", true),
  CONTACT_GUARDIAN(CONTACT, "guardian", CONTACT, "guardian_id", "contact_id", false),
  CONTACT_SCORES(CONTACT, "scores", LEAD_SCORE, "contact_id", "contact_id", true),
  ACCOUNT_CONTACTS(ACCOUNT, "contacts", CONTACT, "account_id", "account_id", true),
  ACCOUNT_LEADS(ACCOUNT, "leads", LEAD, "account_id", "account_id", true),
  ACCOUNT_OPPORTUNITIES(ACCOUNT, "opportunities", OPPORTUNITY, "account_id", "account_id", true),
  ACCOUNT_PARENT(ACCOUNT, "parent", ACCOUNT, "parent_account_id", "account_id", false),
  LEAD_CONTACT(LEAD, "contact", CONTACT, "contact_id", "contact_id", false),
  LEAD_ACCOUNT(LEAD, "account", ACCOUNT, "account_id", "account_id", false),
  LEAD_OPPORTUNITIES(LEAD, "opportunities", OPPORTUNITY, "lead_id", "lead_id", true),
  LEAD_SCORES(LEAD, "scores", LEAD_SCORE, "lead_id", "lead_id", true),
  REGISTRATION_EVENT(REGISTRATION, "event", EVENT, "event_id", "event_id", false),
  OPPORTUNITY_LEAD(OPPORTUNITY, "lead", LEAD, "lead_id", "lead_id", false),
  OPPORTUNITY_ACCOUNT(OPPORTUNITY, "account", ACCOUNT, "account_id", "account_id", false),
  SCORE_LEAD(LEAD_SCORE, "lead", LEAD, "lead_id", "lead_id", false);

  private final Entity from;
  private final String name;
  private final Entity to;
  private final String near;
  private final String far;
  private final boolean many;

  Relation(Entity from, String name, Entity to, String near, String far, boolean many) {
    this.from = from;
    this.name = name;
    this.to = to;
    this.near = near;
    this.far = far;
    this.many = many;
  }

  /** The relation of an entity that has this name. */
  public static Optional<Relation> find(Entity from, String name) {
    return Arrays.stream(values()).filter(r -> r.from == from && r.name.equals(name)).findFirst();
  }

  public Entity from() {
    return from;
  }

  /** As clients write it. */
  public String label() {
    return name;
  }

  public Entity to() {
    return to;
  }

  public String near() {
    return near;
  }

  public String far() {
    return far;
  }

  /** Whether it can lead to more than one record. */
  public boolean many() {
    return many;
  }
}
