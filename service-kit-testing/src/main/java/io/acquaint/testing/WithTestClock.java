package io.acquaint.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as {@code ./acquaint up --test-clock} starts it: tests move its clock by a route. */
public class WithTestClock implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("acquaint.test-clock", "true");
  }
}
