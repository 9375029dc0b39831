package io.acquaint.contacts.qualification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What happens to contacts when a lead is qualified. */
@ConfigMapping(prefix = "acquaint.contacts.qualification")
public interface QualificationConfig {

  /**
   * Whether a qualified lead clears the mark marketingOnly of its contact, where the event does not
   * say it itself.
   */
  @WithDefault("true")
  boolean clearsMarketingOnly();
}
