package io.acquaint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The routes that stream: export, and import until its job has ended. */
final class CsvCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long LOOK_EVERY_MILLIS = 50;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  CsvCalls(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Writes everything to {@code out}, as it comes. */
  void export(OutputStream out) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(
            request("/v1/contacts/export").header("Accept", "text/csv").GET().build(),
            HttpResponse.BodyHandlers.ofInputStream());
    require(answer.statusCode() == 200, "export: " + answer.statusCode());
    try (InputStream in = answer.body()) {
      long unused = in.transferTo(out);
    }
  }

  /** Imports a file and waits until its job has succeeded; answers what came of it. */
  String importFile(Path file) throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            .formatted(boundary);
    String tail = "\r\n--%s--\r\n".formatted(boundary);
    HttpRequest post =
        request("/v1/contacts/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofFile(file),
                    HttpRequest.BodyPublishers.ofString(tail)))
            .build();
    HttpResponse<String> accepted = client.send(post, HttpResponse.BodyHandlers.ofString());
    require(accepted.statusCode() == 202, accepted.body());
    String path = "/v1/contacts/imports/" + JSON.readTree(accepted.body()).path("id").asText();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode seen =
          JSON.readTree(
              client
                  .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                  .body());
      switch (seen.path("status").asText()) {
        case "SUCCEEDED" -> {
          return "created %s, skipped %s, failed %s"
              .formatted(seen.path("created"), seen.path("skipped"), seen.path("failed"));
        }
        case "FAILED", "CANCELLED" -> throw new IllegalStateException(seen.toString());
        default -> require(System.nanoTime() < end, "not imported after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalStateException(otherwise);
    }
  }
}
