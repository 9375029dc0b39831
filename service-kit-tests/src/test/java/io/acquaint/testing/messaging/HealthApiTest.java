package io.acquaint.testing.messaging;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HealthApiTest {

  @Test
  void aServiceWithoutKafkaIsReadyAndTellsHowEventsFlow() {
    String messaging = "checks.find { it.name == 'messaging' }.data";
    Api.anonymous()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body(messaging, hasKey("outboxOldestAgeSeconds"))
        .body(messaging, hasKey("outboxBlockedKeys"));
    Api.anonymous().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void theFiguresAreMetrics() {
    Api.anonymous()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("acquaint_outbox_oldest_age_seconds"))
        .body(containsString("acquaint_outbox_blocked_keys"))
        .body(containsString("acquaint_jobs_running"));
  }
}
