package io.acquaint.contacts.privacy;

import java.util.Locale;

/** The services that are asked for their part, in this order. */
enum OtherService {
  LEADS,
  SCORING,
  SEGMENTS,
  REFERRALS;

  String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
