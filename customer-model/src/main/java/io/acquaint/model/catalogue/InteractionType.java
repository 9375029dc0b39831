package io.acquaint.model.catalogue;

import java.util.Locale;

/** What contacts do, or is done to them. Names as in contacts-service. */
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
  CUSTOM;

  /** As a marketer says it: "email clicked". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
