package io.acquaint.testing.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BodyThatIsTooLargeApiTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TestHTTPResource("/v1/widgets")
  URI widgets;

  @Test
  void isRefusedByItsLength() throws Exception {
    refused(BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]));
    refused(BodyPublishers.ofByteArray(new byte[8 * MEGABYTE]));
  }

  @Test
  void isRefusedWhenItsLengthShowsOnlyOnTheWay() throws Exception {
    refused(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MEGABYTE])));
  }

  private void refused(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(widgets)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Tokens.of("marketer"))
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertEquals(413, answer.statusCode());
      assertEquals(
          "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
      assertTrue(answer.body().contains("\"code\":\"body_too_large\""));
    }
  }
}
