package io.acquaint.contacts.live;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads a list of another service to its end, as far as it is live. */
@ApplicationScoped
class LiveList {

  private static final Logger LOG = Logger.getLogger(LiveList.class);
  private static final int MOST_PAGES = 100;

  private final ServiceClient services;
  private final ObjectMapper json;

  LiveList(ServiceClient services, ObjectMapper json) {
    this.services = services;
    this.json = json;
  }

  /**
   * All that is live, each as its route shows it. No retry: a user waits, and 503 says when to.
   *
   * @param service who is asked, as it is called
   * @param list the address of the list
   * @param timeout for each page
   * @throws ProblemException 503 if the service does not answer, or answers nonsense
   */
  List<JsonNode> of(String service, URI list, Duration timeout) {
    List<JsonNode> live = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = page(service, list, timeout, cursor);
      answer.path("items").forEach(live::add);
      cursor = answer.path("nextCursor").asText("");
      if (cursor.isEmpty()) {
        return live;
      }
    }
    throw away(service, "its list does not end");
  }

  private JsonNode page(String service, URI list, Duration timeout, String cursor) {
    String more =
        cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    URI address = URI.create(list + "?status=LIVE&limit=200" + more);
    HttpResponse<byte[]> answer =
        services.send(
            services.request(address, timeout),
            BodyHandlers.ofByteArray(),
            why -> away(service, why));
    if (answer.statusCode() != 200) {
      throw away(service, "answered " + answer.statusCode());
    }
    try {
      JsonNode page = json.readTree(answer.body());
      if (page != null && page.path("items").isArray()) {
        return page;
      }
    } catch (IOException notJson) {
      LOG.debugf(notJson, "The answer of %s is no JSON", service);
    }
    throw away(service, "answered something else than a list");
  }

  private static ProblemException away(String service, String why) {
    LOG.warnf("%s was asked for what is live: %s", service, why);
    return Problems.unavailable(
        service + ", which knows whether something live uses it, does not answer at the moment.",
        ServiceClient.COME_BACK);
  }
}
