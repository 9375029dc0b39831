package io.acquaint.kit.http;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.MDC;

/**
 * The first and the last that a request meets: its id, the headers every answer carries, CORS, the
 * size of the body, and a problem for whatever fails before or beside Quarkus REST.
 */
@ApplicationScoped
class Edge {

  private static final Set<String> EXPOSED =
      Set.of(
          "ETag",
          "Link",
          "Location",
          "Retry-After",
          "RateLimit",
          "RateLimit-Policy",
          "X-Request-Id",
          "Idempotency-Replayed",
          "Deprecation",
          "Sunset");
  private static final Set<String> ALLOWED =
      Set.of(
          "Authorization",
          "Content-Type",
          "Accept",
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "X-Api-Key",
          "X-Request-Id",
          "traceparent",
          "tracestate");
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);
  private static final List<Integer> BARE =
      List.of(400, 404, 405, 406, 413, 414, 415, 431, 500, 501, 503);
  private static final int PREFLIGHT_SECONDS = 3600;
  private static final long DRAIN_MILLIS = 5_000;

  private final HttpConfig config;
  private final Translation translation;
  private final ProblemWriter writer;

  Edge(HttpConfig config, Translation translation, ProblemWriter writer) {
    this.config = config;
    this.translation = translation;
    this.writer = writer;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::fail);
    config.cors().origins().ifPresent(origins -> allow(router, origins));
    router.route().order(Integer.MIN_VALUE).handler(this::checkType);
    router.route().order(Integer.MIN_VALUE).handler(this::checkSize);
    // What fails before any route matches, as a broken address, reaches only these.
    BARE.forEach(status -> router.errorHandler(status, this::fail));
  }

  private void receive(RoutingContext context) {
    String id = RequestIds.of(context);
    MDC.put("requestId", id);
    HttpServerResponse response = context.response();
    ProblemWriter.mark(response, id);
    if (ProblemWriter.path(context).startsWith("/v1/")) {
      context.addHeadersEndHandler(
          ignored -> {
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
              response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
          });
    }
    context.next();
  }

  private static void allow(Router router, List<String> origins) {
    CorsHandler cors =
        CorsHandler.create()
            .allowedMethods(METHODS)
            .allowedHeaders(ALLOWED)
            .exposedHeaders(EXPOSED)
            .maxAgeSeconds(PREFLIGHT_SECONDS);
    if (!origins.contains("*")) {
      cors.addOrigins(origins);
    }
    router.route().order(Integer.MIN_VALUE).handler(cors);
  }

  /** Of two content types one would choose the route and the other the reader of the body. */
  private void checkType(RoutingContext context) {
    if (context.request().headers().getAll(HttpHeaders.CONTENT_TYPE).size() > 1) {
      writer.write(context, translation.ofStatus(400, context.request().method().name()));
    } else {
      context.next();
    }
  }

  private void checkSize(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || fits(length, limit(context))) {
      context.next();
      return;
    }
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    drain(context);
    writer.write(context, translation.ofStatus(413, context.request().method().name()));
  }

  /** Files for an import are streamed, and may be larger than what is read into memory. */
  private MemorySize limit(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    boolean file =
        type != null
            && type.startsWith("multipart/form-data")
            && ProblemWriter.path(context).endsWith("/imports");
    return file ? config.maxImportSize() : config.maxBodySize();
  }

  private static boolean fits(String length, MemorySize limit) {
    try {
      return Long.parseLong(length) <= limit.asLongValue();
    } catch (NumberFormatException absurd) {
      return false;
    }
  }

  /** Reads the rest away for a moment: a client that is still sending would miss the answer. */
  private static void drain(RoutingContext context) {
    HttpServerRequest request = context.request();
    long timer = context.vertx().setTimer(DRAIN_MILLIS, late -> request.connection().close());
    request.endHandler(
        end -> {
          context.vertx().cancelTimer(timer);
          request.connection().close();
        });
    request.handler(ignored -> {});
    request.resume();
  }

  private void fail(RoutingContext context) {
    Throwable failure = context.failure();
    int status = context.statusCode();
    String method = context.request().method().name();
    ProblemException problem =
        failure == null || (status >= 400 && status < 500)
            ? translation.ofStatus(status, method)
            : translation.of(failure, method, RequestIds.of(context));
    if (problem.type().equals(Problems.BODY_TOO_LARGE)) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    writer.write(context, problem);
  }
}
