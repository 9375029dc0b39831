package io.acquaint.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * A token bucket per caller (the user of the token, else the address), kept in this replica.
 * Headers follow draft-ietf-httpapi-ratelimit-headers.
 */
@ApplicationScoped
class RateLimiter {

  /** After authentication (200), so that the caller is known; before every route. */
  private static final int PRIORITY = 50;

  private static final int MOST_CALLERS = 100_000;

  private final HttpConfig.RateLimit config;
  private final ProblemWriter writer;
  private final String policy;
  private final Cache<String, Bucket> buckets;

  RateLimiter(HttpConfig config, ProblemWriter writer) {
    this.config = config.rateLimit();
    this.writer = writer;
    this.policy =
        "\"caller\";q=%d;w=%d".formatted(this.config.requests(), this.config.window().toSeconds());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(this.config.window().multipliedBy(2))
            .build();
  }

  void install(@Observes Filters filters) {
    if (config.enabled()) {
      filters.register(this::limit, PRIORITY);
    }
  }

  private void limit(RoutingContext context) {
    if (!ProblemWriter.path(context).startsWith("/v1/")) {
      context.next();
      return;
    }
    ConsumptionProbe probe =
        buckets.get(caller(context), ignored -> bucket()).tryConsumeAndReturnRemaining(1);
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", policy);
    response.putHeader(
        "RateLimit",
        "\"caller\";r=%d;t=%d"
            .formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    if (probe.isConsumed()) {
      context.next();
    } else {
      writer.write(context, tooMany(probe.getNanosToWaitForRefill()));
    }
  }

  private ProblemException tooMany(long nanos) {
    return new ProblemException(
            Problems.RATE_LIMITED,
            "A caller may send %d requests in %d seconds."
                .formatted(config.requests(), config.window().toSeconds()))
        .retryAfter(Duration.ofNanos(nanos));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit.capacity(config.requests()).refillGreedy(config.requests(), config.window()))
        .build();
  }

  private static String caller(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user
        && !user.getSecurityIdentity().isAnonymous()) {
      return "user " + user.getSecurityIdentity().getPrincipal().getName();
    }
    SocketAddress address = context.request().remoteAddress();
    return "address " + (address == null ? "unknown" : address.hostAddress());
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
  }
}
