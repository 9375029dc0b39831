package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One caller of the public routes. Every answer is checked against the status that is expected. */
record Api(String address, String token) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  JsonNode get(String path) {
    return body(200, send("GET", path, null, null));
  }

  JsonNode post(int expectedStatus, String path, String body) {
    return body(expectedStatus, send("POST", path, body, null));
  }

  /** Creates a resource and returns its id. */
  String create(String path, String body) {
    return post(201, path, body).path("id").asText();
  }

  JsonNode delete(int expectedStatus, String path) {
    return body(expectedStatus, send("DELETE", path, null, null));
  }

  /** Uploads a CSV file as a form does. */
  JsonNode upload(int expectedStatus, String path, String name, String csv) {
    String boundary = UUID.randomUUID().toString();
    String form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%2$s"\r
        Content-Type: text/csv\r
        \r
        %3$s\r
        --%1$s--\r
        """
            .formatted(boundary, name, csv);
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(form));
    return body(expectedStatus, sent(request));
  }

  JsonNode patch(String path, String body) {
    String version = send("GET", path, null, null).headers().firstValue("ETag").orElseThrow();
    return body(200, send("PATCH", path, body, version));
  }

  HttpResponse<String> send(String method, String path, String body, String ifMatch) {
    HttpRequest.Builder request =
        to(path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header(
          "Content-Type",
          method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
    }
    if (method.equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return sent(request);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode body(int expectedStatus, HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as("%s %s", answer.uri(), answer.body())
        .isEqualTo(expectedStatus);
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection broke before an answer came: the outcome is unknown, as in a crash. */
  static final class Unreachable extends RuntimeException {
    Unreachable(IOException cause) {
      super(cause);
    }
  }
}
