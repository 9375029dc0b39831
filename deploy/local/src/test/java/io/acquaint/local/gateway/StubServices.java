package io.acquaint.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.acquaint.local.Ports;
import io.acquaint.local.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** Stands in for the five services: small HTTP servers that answer what a test tells them to. */
final class StubServices implements AutoCloseable {
  final Ports ports;
  private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);

  StubServices() throws IOException {
    this.ports = new Ports(freeBase());
  }

  void serve(Service service, HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(service)), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", handler);
    server.start();
    servers.put(service, server);
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
  }

  private static int freeBase() throws IOException {
    while (true) {
      int base;
      try (ServerSocket probe = new ServerSocket(0)) {
        base = probe.getLocalPort();
      }
      if (base < 60_000 && allFree(base)) {
        return base;
      }
    }
  }

  private static boolean allFree(int base) {
    for (int port = base; port <= base + 5; port++) {
      try (ServerSocket probe = new ServerSocket(port)) {
        probe.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
