package io.acquaint.kit.json;

import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the bytes of a body. One that tells its length is refused before it gets here; one that is
 * sent in chunks is counted here.
 */
@ApplicationScoped
public class BodyBytes {

  private final int most;

  BodyBytes(
      @ConfigProperty(name = "acquaint.http.max-body-size", defaultValue = "1M") MemorySize most) {
    this.most = Math.toIntExact(most.asLongValue());
  }

  /**
   * @throws ProblemException 413 when there is too much of it, 415 when it is encoded
   */
  public byte[] of(MultivaluedMap<String, String> headers, InputStream body) throws IOException {
    String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          Problems.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding.");
    }
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new ProblemException(Problems.BODY_TOO_LARGE, "Send less at once.")
          .header("Connection", "close");
    }
    return bytes;
  }
}
