package io.acquaint.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.problem.ProblemBody;
import io.acquaint.kit.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes problems where no resource is involved. */
@ApplicationScoped
class ProblemWriter {

  private final ObjectMapper mapper;

  ProblemWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void write(RoutingContext context, ProblemException problem) {
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer is out: only a cut connection tells the client that it is not whole.
      context.request().connection().close();
      return;
    }
    mark(response, RequestIds.of(context));
    response.setStatusCode(problem.type().status());
    problem.headers().forEach(response::putHeader);
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
    response.end(json(ProblemBody.of(problem, path(context), RequestIds.of(context))));
  }

  /** What every answer carries. */
  static void mark(HttpServerResponse response, String requestId) {
    response.putHeader(RequestIds.HEADER, requestId);
    response.putHeader("X-Content-Type-Options", "nosniff");
  }

  /** The path that was called, without its query, which may hold personal data. */
  static String path(RoutingContext context) {
    String path = context.request().path();
    return path == null ? "/" : path;
  }

  private Buffer json(ProblemBody body) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem is always JSON", impossible);
    }
  }
}
