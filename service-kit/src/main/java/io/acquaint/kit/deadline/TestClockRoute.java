package io.acquaint.kit.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.deadline.TestClock.Reading;
import io.acquaint.kit.health.ServiceName;
import io.acquaint.kit.http.RequestIds;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Roles;
import io.acquaint.kit.time.AppClock;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * {@code /v1/services/<service>/test-clock}. A route and not a resource, so that it does not exist
 * at all where {@code acquaint.test-clock} is off.
 */
@ApplicationScoped
class TestClockRoute {

  private static final Logger LOG = Logger.getLogger(TestClockRoute.class);

  private final TestClock testClock;
  private final AppClock clock;
  private final ServiceName service;
  private final ObjectMapper json;

  @Inject
  TestClockRoute(TestClock testClock, AppClock clock, ServiceName service, ObjectMapper json) {
    this.testClock = testClock;
    this.clock = clock;
    this.service = service;
    this.json = json;
  }

  void register(@Observes Router router) {
    if (!testClock.enabled()) {
      return;
    }
    LOG.warn("acquaint.test-clock is on: administrators can move this service's clock");
    String path = "/v1/services/" + service.name() + "/test-clock";
    router
        .post(path)
        .handler(BodyHandler.create(false).setBodyLimit(1_000))
        .blockingHandler(context -> answer(context, () -> advance(context)), false);
    router.delete(path).blockingHandler(context -> answer(context, testClock::reset), false);
  }

  private Reading advance(RoutingContext context) {
    return testClock.advanceTo(target(clock.instant(), text(context)));
  }

  private String text(RoutingContext context) {
    try {
      JsonNode body = json.readTree(context.body().asString("UTF-8"));
      if (body != null && body.size() == 1 && body.path("advance").isTextual()) {
        return body.path("advance").asText();
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // Told below.
    }
    throw Problems.badRequest(
        List.of(Finding.at("/advance", "required", "is the only field, an ISO 8601 period")));
  }

  /** Adds an ISO 8601 period such as P14D, P1M or P1DT12H. */
  static Instant target(Instant now, String advance) {
    try {
      int time = advance.indexOf('T');
      Period period =
          time == 1 ? Period.ZERO : Period.parse(time < 0 ? advance : advance.substring(0, time));
      Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + advance.substring(time));
      Instant target = now.atZone(ZoneOffset.UTC).plus(period).toInstant().plus(rest);
      if (target.isAfter(now) && target.isBefore(Instant.parse("2200-01-01T00:00:00Z"))) {
        return target;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Told below.
    }
    throw Problems.unprocessable(
        List.of(
            Finding.at(
                "/advance", "invalid_period", "must be a positive ISO 8601 period like P14D")));
  }

  private void answer(RoutingContext context, Supplier<Reading> action) {
    try {
      authorise(context);
      Reading reading = action.get();
      context
          .response()
          .putHeader("Content-Type", "application/json")
          .putHeader("Cache-Control", "no-store")
          .end(write(Map.of("now", reading.now(), "offset", reading.offset().toString())));
    } catch (ProblemException e) {
      problem(context, e);
    } catch (RuntimeException e) {
      LOG.error("The test clock could not be moved", e);
      problem(
          context,
          Problems.unavailable("Not every deadline was worked off.", Duration.ofSeconds(1)));
    }
  }

  private static void authorise(RoutingContext context) {
    if (!(context.user() instanceof QuarkusHttpUser user)
        || user.getSecurityIdentity().isAnonymous()) {
      throw new ProblemException(Problems.UNAUTHENTICATED, "Send a token of an administrator.");
    }
    if (!user.getSecurityIdentity().hasRole(Roles.ADMIN)) {
      throw Problems.forbidden("Only administrators move the clock.");
    }
  }

  private void problem(RoutingContext context, ProblemException problem) {
    problem.headers().forEach(context.response()::putHeader);
    context
        .response()
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
        .end(write(ProblemBody.of(problem, context.normalizedPath(), RequestIds.of(context))));
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer cannot be written", e);
    }
  }
}
