package io.acquaint.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.acquaint.local.Polling;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client of the public routes, as any integration would write it: waits when told to, and gives
 * up in time.
 */
final class Api {
  private static final int TRIES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private final String token;

  /** One answer. */
  record Answer(int status, JsonNode body) {
    boolean ok() {
      return status >= 200 && status < 300;
    }

    /** What went wrong, with every finding, in one line. */
    String reason() {
      List<String> findings = new ArrayList<>();
      for (JsonNode finding : body.path("errors")) {
        findings.add(
            finding.path("pointer").asText(finding.path("parameter").asText())
                + " "
                + finding.path("message").asText());
      }
      String detail = body.path("detail").asText(body.path("title").asText("no reason given"));
      return status + " " + (findings.isEmpty() ? detail : String.join("; ", findings));
    }
  }

  Api(String address, String token) {
    this.address = address;
    this.token = token;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, null, null);
  }

  /** A GET that must succeed. */
  JsonNode read(String path) throws IOException, InterruptedException {
    Answer answer = get(path);
    if (!answer.ok()) {
      throw new IOException("GET " + path + ": " + answer.reason());
    }
    return answer.body();
  }

  Answer put(String path, Object body) throws IOException, InterruptedException {
    return send("PUT", path, body, null);
  }

  /**
   * @param key repeats with the same key have no second effect
   */
  Answer post(String path, @Nullable Object body, @Nullable String key)
      throws IOException, InterruptedException {
    return send("POST", path, body, key);
  }

  /** All items of a list, page by page. */
  List<JsonNode> all(String path) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String next = path + (path.contains("?") ? "&" : "?") + "limit=200";
    String first = next;
    while (true) {
      JsonNode page = read(next);
      page.path("items").forEach(items::add);
      String cursor = page.path("nextCursor").asText("");
      if (cursor.isEmpty()) {
        return items;
      }
      next = first + "&cursor=" + encode(cursor);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Answer send(String method, String path, @Nullable Object body, @Nullable String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean later = response.statusCode() == 503 || response.statusCode() == 429;
      if (!later || attempt == TRIES) {
        byte[] bytes = response.body();
        boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
            response.statusCode(),
            isJson && bytes.length > 0 ? json.readTree(bytes) : MissingNode.getInstance());
      }
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
      Polling.pause(Duration.ofSeconds(Math.clamp(seconds, 1, 30)));
    }
  }
}
