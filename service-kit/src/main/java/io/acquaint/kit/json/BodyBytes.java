package io.acquaint.kit.json;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;

/** Takes the bytes of a body; its size is bounded before it gets here. */
final class BodyBytes {

  private BodyBytes() {}

  static byte[] of(MultivaluedMap<String, String> headers, InputStream body) throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          Problems.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
    }
    return body.readAllBytes();
  }
}
