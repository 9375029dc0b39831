package io.acquaint.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls of the public routes that prepare or observe; what is measured under load uses HttpLoad.
 */
final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ACTIVATION = Duration.ofMinutes(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  Rest(String base, String token) {
    this.base = base;
    this.token = token;
  }

  String get(String path) {
    return send("GET", path, "", 200);
  }

  /** Answers the id of what was created. */
  String create(String path, String body) {
    try {
      return JSON.readTree(send("POST", path, body, 201)).path("id").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Activates a model or a segment and waits until it is live: over a million contacts a while. */
  void goLive(String path) {
    send("POST", path + "/activation", "", 202);
    long end = System.nanoTime() + ACTIVATION.toNanos();
    while (!get(path).contains("\"status\":\"LIVE\"")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(path + " is not live after " + ACTIVATION);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Answers the body; another status than the expected one ends the benchmark. */
  String send(String method, String path, String body, int expected) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IllegalStateException(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
