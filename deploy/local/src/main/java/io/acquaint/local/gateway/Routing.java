package io.acquaint.local.gateway;

import io.acquaint.local.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which service answers a path: the first segment after {@code /v1/} decides, as in any ingress.
 */
final class Routing {
  private static final Map<String, Service> BY_SEGMENT = bySegment();

  private Routing() {}

  static Optional<Service> serviceFor(String path) {
    String[] segments = path.split("/", 5);
    if (segments.length < 3 || !segments[0].isEmpty() || !segments[1].equals("v1")) {
      return Optional.empty();
    }
    if (segments[2].equals("services")) {
      return segments.length > 3 ? shortName(segments[3]) : Optional.empty();
    }
    return Optional.ofNullable(BY_SEGMENT.get(segments[2]));
  }

  /** The service of {@code /openapi/contacts}; its ending may be there or not. */
  static Optional<Service> openApiOf(String path) {
    return path.startsWith("/openapi/")
        ? Service.named(path.substring("/openapi/".length()))
        : Optional.empty();
  }

  private static Optional<Service> shortName(String name) {
    return Service.named(name).filter(service -> service.shortName().equals(name));
  }

  private static Map<String, Service> bySegment() {
    Map<String, Service> table = new HashMap<>();
    for (Service service : Service.values()) {
      for (String segment : service.segments()) {
        if (table.put(segment, service) != null) {
          throw new IllegalStateException("two services claim /v1/" + segment);
        }
      }
    }
    return Map.copyOf(table);
  }
}
