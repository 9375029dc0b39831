package io.acquaint.local.gateway;

import io.acquaint.local.Ports;
import io.acquaint.local.Service;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /q/health}: up when every service is ready, with a check for each. */
final class HealthRoute {
  private static final long PATIENCE_MILLIS = 3_000;
  private final Ports ports;
  private final HttpClient client;

  HealthRoute(Ports ports, HttpClient client) {
    this.ports = ports;
    this.client = client;
  }

  void handle(HttpServerRequest request) {
    List<Future<Boolean>> checks = new ArrayList<>();
    for (Service service : Service.values()) {
      checks.add(ready(service));
    }
    Future.join(checks)
        .onComplete(
            done -> {
              JsonArray list = new JsonArray();
              boolean allUp = true;
              for (Service service : Service.values()) {
                boolean up = checks.get(service.ordinal()).result();
                allUp &= up;
                list.add(
                    new JsonObject()
                        .put("name", service.component())
                        .put("status", up ? "UP" : "DOWN"));
              }
              request
                  .response()
                  .setStatusCode(allUp ? 200 : 503)
                  .putHeader("Content-Type", "application/json")
                  .putHeader("Cache-Control", "no-store")
                  .end(
                      new JsonObject()
                          .put("status", allUp ? "UP" : "DOWN")
                          .put("checks", list)
                          .encode());
            });
  }

  private Future<Boolean> ready(Service service) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(ports.of(service))
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS))
        .compose(out -> out.send())
        .compose(in -> in.body().map(body -> in.statusCode() == 200))
        .otherwise(false);
  }
}
