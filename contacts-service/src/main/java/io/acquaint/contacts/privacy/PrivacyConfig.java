package io.acquaint.contacts.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the services are that know something of persons, and how long one may take for its part.
 * Single items, since a mapping of their common prefix would claim those of everybody else.
 */
@ApplicationScoped
class PrivacyConfig {

  private final Map<OtherService, URI> addresses;
  private final Duration timeout;

  PrivacyConfig(
      @ConfigProperty(name = "acquaint.leads.url", defaultValue = "http://127.0.0.1:8082")
          URI leads,
      @ConfigProperty(name = "acquaint.segments.url", defaultValue = "http://127.0.0.1:8083")
          URI segments,
      @ConfigProperty(name = "acquaint.referrals.url", defaultValue = "http://127.0.0.1:8084")
          URI referrals,
      @ConfigProperty(name = "acquaint.scoring.url", defaultValue = "http://127.0.0.1:8085")
          URI scoring,
      @ConfigProperty(name = "acquaint.privacy.timeout", defaultValue = "10s") Duration timeout) {
    this.addresses =
        Map.of(
            OtherService.LEADS, leads,
            OtherService.SEGMENTS, segments,
            OtherService.REFERRALS, referrals,
            OtherService.SCORING, scoring);
    this.timeout = timeout;
  }

  /** The address of a service, without a path. */
  URI addressOf(OtherService service) {
    URI address = addresses.get(service);
    if (address == null) {
      throw new IllegalStateException("Every service has an address: " + service);
    }
    return address;
  }

  Duration timeout() {
    return timeout;
  }
}
