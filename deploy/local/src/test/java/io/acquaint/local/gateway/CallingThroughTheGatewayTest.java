package io.acquaint.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.local.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallingThroughTheGatewayTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private StubServices services;
  private Gateway gateway;

  @BeforeEach
  void start() throws Exception {
    services = new StubServices();
  }

  @AfterEach
  void stop() throws Exception {
    gateway.close();
    services.close();
    client.close();
  }

  private void open(boolean testClock) throws Exception {
    gateway = Gateway.start(services.ports, testClock);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + services.ports.gateway() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void what_was_not_modified_has_no_body_to_wait_for() throws Exception {
    services.serve(
        Service.LEADS,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        });
    open(false);

    HttpResponse<String> answer = send(to("/v1/leads/1").header("If-None-Match", "\"7\""));

    assertEquals(304, answer.statusCode());
    assertEquals("\"7\"", answer.headers().firstValue("ETag").orElse(""));
    assertTrue(answer.headers().firstValue("Transfer-Encoding").isEmpty());
  }

  @Test
  void the_request_arrives_as_it_was_sent() throws Exception {
    services.serve(
        Service.LEADS,
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          StubServices.answer(
              exchange,
              201,
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("X-Request-Id")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Host")
                  + " "
                  + body);
        });
    open(false);

    HttpResponse<String> answer =
        send(
            to("/v1/leads?filter=a%3D%3Db")
                .header("X-Request-Id", "r1")
                .POST(BodyPublishers.ofString("{}")));

    assertEquals(201, answer.statusCode());
    assertEquals("\"7\"", answer.headers().firstValue("ETag").orElse(""));
    assertEquals(
        "POST /v1/leads?filter=a%3D%3Db r1 127.0.0.1:" + services.ports.gateway() + " {}",
        answer.body());
  }

  @Test
  void an_answer_is_passed_on_while_it_is_still_being_written() throws Exception {
    CountDownLatch firstLineSeen = new CountDownLatch(1);
    services.serve(
        Service.CONTACTS,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("first\n".getBytes());
          exchange.getResponseBody().flush();
          try {
            assertTrue(firstLineSeen.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseBody().write("second\n".getBytes());
          exchange.close();
        });
    open(false);

    var lines =
        client.send(to("/v1/contacts/export").build(), BodyHandlers.ofLines()).body().iterator();

    assertEquals("first", lines.next());
    firstLineSeen.countDown();
    assertEquals("second", lines.next());
  }

  @Test
  void a_service_that_is_away_is_a_problem_that_says_when_to_try_again() throws Exception {
    open(false);

    HttpResponse<String> answer =
        send(to("/v1/segments").header("X-Request-Id", "r2").POST(BodyPublishers.ofString("{}")));

    assertEquals(503, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    assertTrue(answer.body().contains("segments-service"), answer.body());
    assertTrue(answer.body().contains("\"requestId\":\"r2\""), answer.body());
  }

  @Test
  void an_unknown_path_is_a_problem() throws Exception {
    open(false);

    HttpResponse<String> answer = send(to("/v1/nothing"));

    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void the_browser_pages_come_without_any_other_server() throws Exception {
    open(false);

    assertTrue(send(to("/")).body().contains("/docs"));
    assertTrue(send(to("/docs/")).body().contains("swagger-ui-bundle.js"));
    assertEquals(200, send(to("/docs/swagger-ui-bundle.js")).statusCode());
    assertEquals(404, send(to("/docs/..%2Fgateway%2Findex.html")).statusCode());
    assertEquals(503, send(to("/q/health")).statusCode());
  }

  @Test
  void the_document_of_a_service_is_fetched_from_it() throws Exception {
    services.serve(
        Service.SCORING,
        exchange -> StubServices.answer(exchange, 200, exchange.getRequestURI().toString()));
    open(false);

    assertEquals("/openapi?format=json", send(to("/openapi/scoring?format=json")).body());
  }

  @Test
  void without_the_test_clock_there_is_no_such_route() throws Exception {
    open(false);

    assertEquals(404, send(to("/v1/test-clock").POST(BodyPublishers.noBody())).statusCode());
  }

  @Test
  void the_test_clock_moves_every_service() throws Exception {
    AtomicInteger moved = new AtomicInteger();
    for (Service service : Service.values()) {
      services.serve(
          service,
          exchange -> {
            boolean right =
                exchange
                        .getRequestURI()
                        .getPath()
                        .equals("/v1/services/" + service.shortName() + "/test-clock")
                    && "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            moved.incrementAndGet();
            StubServices.answer(exchange, right ? 200 : 400, "{\"offset\":\"P14D\"}");
          });
    }
    open(true);

    HttpResponse<String> answer =
        send(
            to("/v1/test-clock")
                .header("Authorization", "Bearer t")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"advance\":\"P14D\"}")));

    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(5, moved.get());
    assertEquals("{\"offset\":\"P14D\"}", answer.body());
  }

  @Test
  void a_refused_move_of_the_test_clock_moves_nothing() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    for (Service service : Service.values()) {
      services.serve(
          service,
          exchange -> {
            asked.incrementAndGet();
            StubServices.answer(exchange, 403, "{}");
          });
    }
    open(true);

    assertEquals(403, send(to("/v1/test-clock").DELETE()).statusCode());
    assertEquals(1, asked.get());
  }
}
