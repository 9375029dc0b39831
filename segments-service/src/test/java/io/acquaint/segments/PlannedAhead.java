package io.acquaint.segments;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Two contacts are a crowd: of every segment only the changes of the days ahead are stored. */
public class PlannedAhead implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "acquaint.test-clock", "true",
        "acquaint.plan.unlimited-up-to", "0",
        "acquaint.audit.every", "1s");
  }
}
