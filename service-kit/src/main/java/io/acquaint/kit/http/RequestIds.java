package io.acquaint.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id and the trace of a request, kept with it from its first moment. */
public final class RequestIds {

  static final String HEADER = "X-Request-Id";

  private static final String KEY = "acquaint.request-id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private RequestIds() {}

  /** The id of this request: the client's if it is sane, else one of ours. */
  public static String of(RoutingContext context) {
    String known = context.get(KEY);
    if (known != null) {
      return known;
    }
    String sent = context.request().getHeader(HEADER);
    String id = sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    context.put(KEY, id);
    return id;
  }

  /** The {@code traceparent} header if it follows W3C Trace Context, else null. */
  public static @Nullable String traceparent(RoutingContext context) {
    String sent = context.request().getHeader("traceparent");
    return sent != null && TRACEPARENT.matcher(sent).matches() ? sent : null;
  }
}
