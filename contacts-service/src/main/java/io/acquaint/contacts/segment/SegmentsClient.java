package io.acquaint.contacts.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks segments-service for its live segments. No retry: a user waits, and 503 says when to. */
@ApplicationScoped
public class SegmentsClient {

  private static final Logger LOG = Logger.getLogger(SegmentsClient.class);
  private static final Duration COME_BACK = Duration.ofSeconds(5);
  private static final int MOST_PAGES = 100;

  private final SegmentsConfig config;
  private final Optional<String> token;
  private final Caller caller;
  private final ObjectMapper json;
  private final HttpClient http;

  SegmentsClient(
      SegmentsConfig config,
      @ConfigProperty(name = "acquaint.service-token") Optional<String> token,
      Caller caller,
      ObjectMapper json) {
    this.config = config;
    this.token = token;
    this.caller = caller;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /**
   * All live segments, each as its route shows it.
   *
   * @throws ProblemException 503 if segments-service does not answer, or answers nonsense
   */
  public List<JsonNode> live() {
    List<JsonNode> segments = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = page(cursor);
      answer.path("items").forEach(segments::add);
      cursor = answer.path("nextCursor").asText("");
      if (cursor.isEmpty()) {
        return segments;
      }
    }
    throw away("its list does not end");
  }

  private JsonNode page(String cursor) {
    String more =
        cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(config.url().resolve("/v1/segments?status=LIVE&limit=200" + more))
            .timeout(config.timeout())
            .header("Accept", "application/json")
            .header("X-Request-Id", caller.requestId());
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    String traceparent = caller.traceparent();
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    try {
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw away("answered " + answer.statusCode());
        }
        JsonNode page = json.readTree(body);
        if (page == null || !page.path("items").isArray()) {
          throw away("answered something else than a list");
        }
        return page;
      }
    } catch (IOException e) {
      throw away(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away("interrupted");
    }
  }

  private static ProblemException away(String why) {
    LOG.warnf("segments-service was asked for its live segments: %s", why);
    return Problems.unavailable(
        "segments-service, which knows whether a live segment uses it, does not answer at the moment.",
        COME_BACK);
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }
}
