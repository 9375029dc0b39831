package io.acquaint.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs beside the application, since no other test could bear so low a limit. */
class CallerWhoCallsTooOftenTest {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void serve() {
    Filters filters = new Filters();
    new RateLimiter(config(), new ProblemWriter(new ObjectMapper())).install(filters);
    Router router = Router.router(vertx);
    filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
    router.route().handler(context -> context.response().end());
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void stop() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void isToldWhenToComeBack() throws Exception {
    assertEquals(200, get("/v1/widgets").statusCode());
    HttpResponse<String> second = get("/v1/widgets");
    assertEquals(200, second.statusCode());
    assertEquals("\"caller\";q=2;w=3600", header(second, "RateLimit-Policy"));
    assertTrue(header(second, "RateLimit").startsWith("\"caller\";r=0;t="));

    HttpResponse<String> third = get("/v1/widgets");

    assertEquals(429, third.statusCode());
    assertEquals("application/problem+json", header(third, "Content-Type"));
    assertTrue(third.body().contains("\"code\":\"rate_limited\""));
    assertTrue(Long.parseLong(header(third, "Retry-After")) > 1000);
  }

  @Test
  void mayStillAskForHealth() throws Exception {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = get("/q/health");
      assertEquals(200, answer.statusCode());
      assertFalse(answer.headers().map().containsKey("ratelimit"));
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static HttpConfig config() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(HttpConfig.class)
            .withDefaultValues(
                Map.of(
                    "acquaint.http.rate-limit.requests", "2",
                    "acquaint.http.rate-limit.window", "PT1H"))
            .addDiscoveredConverters()
            .build();
    return config.getConfigMapping(HttpConfig.class);
  }
}
