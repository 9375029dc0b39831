package io.acquaint.kit.health;

import io.acquaint.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service this is, as in {@code /v1/services/<name>/...}. */
@ApplicationScoped
public class ServiceName {

  private final String name;

  @Inject
  ServiceName(@ConfigProperty(name = "acquaint.service") String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /**
   * Checks that the caller means this service.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404 if another one is named
   */
  public void require(String called) {
    if (!name.equals(called)) {
      throw Problems.notFound("service", called);
    }
  }
}
