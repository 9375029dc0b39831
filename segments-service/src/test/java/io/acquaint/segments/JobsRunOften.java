package io.acquaint.segments;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Background jobs come round while a test waits: the audit, in small slices, and the care of
 * indexes.
 */
public class JobsRunOften implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "acquaint.audit.every", "1s",
        "acquaint.audit.slice", "20",
        "acquaint.attribute-indexes.every", "1s");
  }
}
