package io.acquaint.contacts.party;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set for contacts-service. */
@ConfigMapping(prefix = "acquaint.contacts")
public interface ContactsConfig {

  /** The country of phone numbers that name none, when the address names none: ISO 3166 alpha-2. */
  @WithDefault("US")
  String region();
}
