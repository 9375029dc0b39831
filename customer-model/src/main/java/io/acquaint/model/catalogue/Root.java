package io.acquaint.model.catalogue;

/** What a condition is asked about, and so which fields stand at its top level. */
public enum Root {
  /** A contact: segments. */
  CONTACT(Entity.CONTACT),
  /** A lead of a contact: scoring models with target CONTACT. Also {@code lead.*, account.*}. */
  CONTACT_LEAD(Entity.CONTACT),
  /** A lead of an account: scoring models with target ACCOUNT. Also {@code lead.*, account.*}. */
  ACCOUNT_LEAD(Entity.ACCOUNT);

  private final Entity subject;

  Root(Entity subject) {
    this.subject = subject;
  }

  /** Whose fields, relations and interactions stand at the top level without a prefix. */
  public Entity subject() {
    return subject;
  }

  /** Whether ids are ids of leads. */
  public boolean isLead() {
    return this != CONTACT;
  }
}
