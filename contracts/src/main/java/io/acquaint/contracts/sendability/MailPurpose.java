package io.acquaint.contracts.sendability;

/** What a mail is for. */
public enum MailPurpose {
  /** It belongs to something the contact did, such as an invoice. */
  TRANSACTIONAL(ConsentLevel.TRANSACTIONAL),
  /** It goes to those who signed up for a list. */
  SUBSCRIPTION(ConsentLevel.SUBSCRIPTIONS),
  /** It advertises. */
  MARKETING(ConsentLevel.MARKETING);

  private final ConsentLevel needed;

  MailPurpose(ConsentLevel needed) {
    this.needed = needed;
  }

  /** The least that a contact must have agreed to. */
  public ConsentLevel needed() {
    return needed;
  }

  /** Whether it goes to many, so that opting out of bulk mail forbids it. */
  public boolean isBulk() {
    return switch (this) {
      case TRANSACTIONAL -> false;
      case SUBSCRIPTION, MARKETING -> true;
    };
  }
}
