package io.acquaint.contacts.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator can set for contacts-service. */
@ConfigMapping(prefix = "acquaint.contacts")
public interface ContactsConfig {

  /** The country of phone numbers that name none, when the address names none: ISO 3166 alpha-2. */
  @WithDefault("US")
  String region();

  /**
   * Double opt-in: whether a higher level of consent waits until the contact confirms it. Also what
   * a subscription list has that does not say otherwise.
   */
  @WithDefault("false")
  boolean doubleOptIn();

  /** How long a link to the subscription center is valid; 1 hour to 2 years. */
  @WithDefault("P90D")
  Duration subscriptionCenterValidity();
}
