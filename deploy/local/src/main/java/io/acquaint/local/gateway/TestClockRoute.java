package io.acquaint.local.gateway;

import io.acquaint.local.Ports;
import io.acquaint.local.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST} and {@code DELETE /v1/test-clock}: moves the clock of every service. The first
 * service is asked alone, so that a request that is refused (role, body) moves nothing anywhere.
 */
final class TestClockRoute {
  static final String PATH = "/v1/test-clock";
  private static final long PATIENCE_MILLIS = 180_000;
  private final Ports ports;
  private final HttpClient client;

  private record Answer(Service service, int status, String contentType, Buffer body) {}

  TestClockRoute(Ports ports, HttpClient client) {
    this.ports = ports;
    this.client = client;
  }

  void handle(HttpServerRequest request) {
    HttpMethod method = request.method();
    if (!method.equals(HttpMethod.POST) && !method.equals(HttpMethod.DELETE)) {
      GatewayProblem.methodNotAllowed(method.name(), PATH).answer(request);
      return;
    }
    Service first = Service.values()[0];
    request
        .body()
        .compose(
            body ->
                ask(first, request, body)
                    .compose(
                        answer ->
                            answer.status() == 200
                                ? askRest(first, request, body, answer)
                                : Future.succeededFuture(answer)))
        .onSuccess(
            answer ->
                request
                    .response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", answer.contentType())
                    .end(answer.body()))
        .onFailure(
            cause -> GatewayProblem.away(String.valueOf(cause.getMessage())).answer(request));
  }

  private Future<Answer> askRest(
      Service first, HttpServerRequest request, Buffer body, Answer answer) {
    List<Future<Answer>> rest = new ArrayList<>();
    for (Service service : Service.values()) {
      if (service != first) {
        rest.add(ask(service, request, body));
      }
    }
    return Future.join(rest)
        .map(
            all ->
                rest.stream()
                    .map(Future::result)
                    .filter(other -> other.status() != 200)
                    .findFirst()
                    .orElse(answer));
  }

  private Future<Answer> ask(Service service, HttpServerRequest request, Buffer body) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(request.method())
            .setHost("127.0.0.1")
            .setPort(ports.of(service))
            .setURI("/v1/services/" + service.shortName() + "/test-clock")
            .setTimeout(PATIENCE_MILLIS);
    for (String header : List.of("Authorization", "Content-Type", "X-Request-Id")) {
      String value = request.getHeader(header);
      if (value != null) {
        options.putHeader(header, value);
      }
    }
    return client
        .request(options)
        .compose((HttpClientRequest out) -> body.length() == 0 ? out.send() : out.send(body))
        .compose(
            in ->
                in.body()
                    .map(
                        bytes -> {
                          String type = in.getHeader("Content-Type");
                          return new Answer(
                              service,
                              in.statusCode(),
                              type == null ? "application/json" : type,
                              bytes);
                        }))
        .recover(
            cause ->
                Future.failedFuture(
                    service.component()
                        + " (the clocks may be out of step now: DELETE "
                        + PATH
                        + " sets all of them back)"));
  }
}
