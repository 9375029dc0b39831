package io.acquaint.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every port of one local system, counted from its base (8080 unless told otherwise). */
public record Ports(int base) {
  public static final int DEFAULT_BASE = 8080;
  static final int COUNT = 9;

  public int gateway() {
    return base;
  }

  public int of(Service service) {
    return base + service.offset();
  }

  public int postgres() {
    return base + 6;
  }

  public int kafka() {
    return base + 7;
  }

  public int kafkaController() {
    return base + 8;
  }

  /** Name of each component to its port, in the order in which they are told to people. */
  public Map<String, Integer> byComponent(boolean externalInfra) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("gateway", gateway());
    for (Service service : Service.values()) {
      ports.put(service.component(), of(service));
    }
    if (!externalInfra) {
      ports.put("postgresql", postgres());
      ports.put("kafka", kafka());
      ports.put("kafka (controller)", kafkaController());
    }
    return ports;
  }

  /** One sentence per port that somebody else holds; empty when all are free. */
  List<String> taken(boolean externalInfra) {
    List<String> taken = new ArrayList<>();
    byComponent(externalInfra)
        .forEach(
            (component, port) -> {
              if (!free(port)) {
                taken.add(
                    "port "
                        + port
                        + " is in use by another program, and "
                        + component
                        + " wants it");
              }
            });
    return taken;
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
