package io.acquaint.contacts.interaction;

/** The kinds of interactions. */
public enum InteractionType {
  EMAIL_SENT,
  EMAIL_DELIVERED,
  EMAIL_OPENED,
  EMAIL_CLICKED,
  EMAIL_FORWARDED,
  EMAIL_SOFT_BOUNCED,
  EMAIL_HARD_BOUNCED,
  EMAIL_BLOCK_BOUNCED,
  EMAIL_BLOCKED,
  EMAIL_SPAM_REPORTED,
  EMAIL_UNSUBSCRIBED,
  WEBSITE_VISITED,
  LINK_CLICKED,
  FORM_VISITED,
  FORM_SUBMITTED,
  DOWNLOAD_REQUESTED,
  LIST_SUBSCRIBED,
  LIST_UNSUBSCRIBED,
  SUBSCRIPTION_CENTER_SUBMITTED,
  EVENT_REGISTERED,
  EVENT_REGISTRATION_CANCELLED,
  EVENT_CHECKED_IN,
  SURVEY_ANSWERED,
  /** Anything else; has a name. */
  CUSTOM;

  /** Whether it is an open, a click or a visit, which a contact can forbid to be kept. */
  boolean needsTracking() {
    return switch (this) {
      case EMAIL_OPENED, EMAIL_CLICKED, WEBSITE_VISITED, LINK_CLICKED, FORM_VISITED -> true;
      case EMAIL_SENT,
          EMAIL_DELIVERED,
          EMAIL_FORWARDED,
          EMAIL_SOFT_BOUNCED,
          EMAIL_HARD_BOUNCED,
          EMAIL_BLOCK_BOUNCED,
          EMAIL_BLOCKED,
          EMAIL_SPAM_REPORTED,
          EMAIL_UNSUBSCRIBED,
          FORM_SUBMITTED,
          DOWNLOAD_REQUESTED,
          LIST_SUBSCRIBED,
          LIST_UNSUBSCRIBED,
          SUBSCRIPTION_CENTER_SUBMITTED,
          EVENT_REGISTERED,
          EVENT_REGISTRATION_CANCELLED,
          EVENT_CHECKED_IN,
          SURVEY_ANSWERED,
          CUSTOM ->
          false;
    };
  }
}
