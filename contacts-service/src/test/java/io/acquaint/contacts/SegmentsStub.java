package io.acquaint.contacts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stands in for segments-service: answers the pages that a test gave it, by default that nothing is
 * live. A page that is no JSON object is answered as 500.
 */
public class SegmentsStub implements QuarkusTestResourceLifecycleManager {

  private static final String NOTHING = "{\"items\":[]}";
  private static final String FIRST = "0";

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;

  /** Says what the list of live segments is; page n has the cursor n. */
  public static void answers(String... pages) {
    URI stub =
        URI.create(ConfigProvider.getConfig().getValue("acquaint.segments.url", String.class));
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < pages.length; i++) {
        http.send(
            HttpRequest.newBuilder(stub.resolve("/stub/" + i))
                .PUT(BodyPublishers.ofString(pages[i]))
                .build(),
            BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is live. */
  public static void answersNothing() {
    answers(NOTHING);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.put(FIRST, NOTHING);
    server.createContext("/stub/", this::take);
    server.createContext("/v1/segments", this::answer);
    server.createContext("/v1/services/segments/data-subject/report", SegmentsStub::report);
    server.createContext("/v1/services/segments/data-subject/erasure", SegmentsStub::erase);
    server.start();
    return Map.of("acquaint.segments.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void report(HttpExchange exchange) throws IOException {
    send(exchange, "{\"service\":\"segments\",\"records\":{\"things\":[{\"a\":1}]}}");
  }

  private static void erase(HttpExchange exchange) throws IOException {
    send(exchange, "{\"service\":\"segments\",\"removed\":{\"things\":1}}");
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    String page = exchange.getRequestURI().getPath().substring("/stub/".length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    pages.put(page, new String(body, StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int cursor = query.indexOf("cursor=");
    String page = pages.get(cursor < 0 ? FIRST : query.substring(cursor + 7));
    boolean fine = page != null && page.startsWith("{") && query.startsWith("status=LIVE");
    byte[] body = (fine ? page : "{}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(fine ? 200 : 500, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
