package io.acquaint.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The few problems that the gateway answers itself, in the form that all services use. */
record GatewayProblem(String code, int status, String title, String detail, int retryAfterSeconds) {

  static GatewayProblem unknownPath(String path) {
    return new GatewayProblem(
        "not_found", 404, "There is no such thing", "There is no " + path + " here.", 0);
  }

  static GatewayProblem away(String component) {
    return new GatewayProblem(
        "unavailable", 503, "Not available at the moment", component + " does not answer.", 2);
  }

  static GatewayProblem methodNotAllowed(String method, String path) {
    return new GatewayProblem(
        "method_not_allowed",
        405,
        "This address does not know the method",
        path + " does not take " + method + ".",
        0);
  }

  String body(String instance, String requestId) {
    return new JsonObject()
        .put("type", "/problems/" + code.replace('_', '-'))
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", instance)
        .put("code", code)
        .put("requestId", requestId)
        .encode();
  }

  void headers(MultiMap headers, String requestId) {
    headers
        .set("Content-Type", "application/problem+json")
        .set("X-Request-Id", requestId)
        .set("X-Content-Type-Options", "nosniff")
        .set("Cache-Control", "no-store");
    if (retryAfterSeconds > 0) {
      headers.set("Retry-After", Integer.toString(retryAfterSeconds));
    }
  }

  void answer(HttpServerRequest request) {
    String id = requestId(request);
    HttpServerResponse response = request.response().setStatusCode(status);
    headers(response.headers(), id);
    request.resume();
    response.end(body(request.path(), id));
  }

  /** The id that the caller sent, if it is harmless to repeat, else a new one. */
  static String requestId(HttpServerRequest request) {
    String sent = request.getHeader("X-Request-Id");
    return sent != null && sent.matches("[A-Za-z0-9._:-]{1,128}")
        ? sent
        : UUID.randomUUID().toString();
  }
}
