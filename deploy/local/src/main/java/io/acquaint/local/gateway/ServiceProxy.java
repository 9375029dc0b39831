package io.acquaint.local.gateway;

import io.acquaint.local.Service;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Passes requests on to one service, bodies streaming both ways; a service that is away becomes a
 * 503 problem.
 */
final class ServiceProxy implements ProxyInterceptor {
  private static final int NOT_MODIFIED = 304;

  private final Service service;
  private final HttpProxy proxy;

  ServiceProxy(Service service, int port, HttpClient client) {
    this.service = service;
    this.proxy = HttpProxy.reverseProxy(client).origin(port, "127.0.0.1").addInterceptor(this);
  }

  void handle(HttpServerRequest request) {
    proxy.handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    HostAndPort asked = request.authority();
    if (asked != null) {
      // The service must see the address that the client used, for the links in its answers.
      context.request().setAuthority(asked);
    }
    if (request.path().startsWith("/openapi/")) {
      String query = request.query();
      context.request().setURI(query == null ? "/openapi" : "/openapi?" + query);
    }
    return context.sendRequest().recover(cause -> Future.succeededFuture(away(context)));
  }

  /** Says that a 304 has no body: announced as chunked, some clients would wait for its chunks. */
  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    if (context.response().getStatusCode() == NOT_MODIFIED) {
      context.response().setBody(Body.body(Buffer.buffer()));
    }
    return context.sendResponse();
  }

  private ProxyResponse away(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    GatewayProblem problem = GatewayProblem.away(service.component());
    String id = GatewayProblem.requestId(request);
    Buffer body = Buffer.buffer(problem.body(request.path(), id));
    ProxyResponse response = context.request().release().response().setStatusCode(problem.status());
    problem.headers(response.headers(), id);
    return response.setBody(Body.body(body));
  }
}
