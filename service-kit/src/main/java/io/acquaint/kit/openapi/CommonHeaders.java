package io.acquaint.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that every answer carries. */
final class CommonHeaders {
  private static final List<String> NAMES =
      List.of("RateLimit", "RateLimit-Policy", "X-Request-Id", "Access-Control-Allow-Origin");

  private CommonHeaders() {}

  static void addTo(APIResponse response) {
    for (String name : NAMES) {
      if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
        response.addHeader(name, Refs.header(name));
      }
    }
  }
}
