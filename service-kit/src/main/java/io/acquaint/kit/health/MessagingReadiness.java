package io.acquaint.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how events flow. Always up: a service without Kafka still serves REST, so taking it out of
 * rotation would only make things worse. The figures are for people and alarms.
 */
@Readiness
@ApplicationScoped
class MessagingReadiness implements HealthCheck {

  private final MessagingFigures figures;

  @Inject
  MessagingReadiness(MessagingFigures figures) {
    this.figures = figures;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("messaging")
            .up()
            .withData("outboxOldestAgeSeconds", figures.outbox().oldestAge().toSeconds())
            .withData("outboxBlockedKeys", figures.outbox().blockedKeys());
    figures.lags().forEach((consumer, lag) -> response.withData("consumerLag." + consumer, lag));
    return response.build();
  }
}
