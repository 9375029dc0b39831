package io.acquaint.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Remembers the SHA-256 of the raw body, by which a reused key is told from a repeated request.
 * Streamed bodies are not hashed; for them only the address counts.
 */
@Provider
@Idempotent
public class BodyHash implements ReaderInterceptor {

  private static final String REMEMBERED = BodyHash.class.getName();

  private final CurrentVertxRequest current;

  BodyHash(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    RoutingContext request = current.getCurrent();
    if (request != null && context.getType() != InputStream.class) {
      byte[] body = context.getInputStream().readAllBytes();
      request.put(REMEMBERED, HexFormat.of().formatHex(sha256().digest(body)));
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  /** The hash of the request's body; empty when it had none. */
  static String of(RoutingContext request) {
    String hash = request.get(REMEMBERED);
    return hash == null ? "" : hash;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
