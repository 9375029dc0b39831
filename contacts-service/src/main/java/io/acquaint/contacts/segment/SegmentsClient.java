package io.acquaint.contacts.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.client.ServiceClient;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks segments-service for its live segments. No retry: a user waits, and 503 says when to. */
@ApplicationScoped
public class SegmentsClient {

  private static final Logger LOG = Logger.getLogger(SegmentsClient.class);
  private static final int MOST_PAGES = 100;

  private final SegmentsConfig config;
  private final ServiceClient services;
  private final ObjectMapper json;

  SegmentsClient(SegmentsConfig config, ServiceClient services, ObjectMapper json) {
    this.config = config;
    this.services = services;
    this.json = json;
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
    URI address = config.url().resolve("/v1/segments?status=LIVE&limit=200" + more);
    HttpResponse<byte[]> answer =
        services.send(
            services.request(address, config.timeout()),
            BodyHandlers.ofByteArray(),
            SegmentsClient::away);
    if (answer.statusCode() != 200) {
      throw away("answered " + answer.statusCode());
    }
    try {
      JsonNode page = json.readTree(answer.body());
      if (page != null && page.path("items").isArray()) {
        return page;
      }
    } catch (IOException notJson) {
      LOG.debug("The answer of segments-service is no JSON", notJson);
    }
    throw away("answered something else than a list");
  }

  private static ProblemException away(String why) {
    LOG.warnf("segments-service was asked for its live segments: %s", why);
    return Problems.unavailable(
        "segments-service, which knows whether a live segment uses it, does not answer at the moment.",
        ServiceClient.COME_BACK);
  }
}
