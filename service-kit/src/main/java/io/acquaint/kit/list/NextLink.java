package io.acquaint.kit.list;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes {@code Link: rel="next"}: the address that was called, with another token in it. */
public final class NextLink {

  private NextLink() {}

  /**
   * A path without a host, which is right behind any gateway.
   *
   * @param parameter the parameter that carries the token
   */
  public static String of(UriInfo uri, String parameter, String token) {
    List<String> kept = new ArrayList<>();
    String query = uri.getRequestUri().getRawQuery();
    if (query != null) {
      for (String part : query.split("&")) {
        if (!part.equals(parameter) && !part.startsWith(parameter + "=") && !part.isEmpty()) {
          kept.add(part);
        }
      }
    }
    kept.add(parameter + "=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    return "<"
        + uri.getRequestUri().getRawPath()
        + "?"
        + String.join("&", kept)
        + ">; rel=\"next\"";
  }
}
