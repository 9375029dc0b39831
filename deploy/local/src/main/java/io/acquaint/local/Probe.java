package io.acquaint.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks whether something answers. */
final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  /** True when the service at this port says that it is ready. */
  boolean ready(int port) {
    return status("http://127.0.0.1:" + port + "/q/health/ready") == 200;
  }

  /** The status of a GET, or 0 when nobody answers in time. */
  int status(String address) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /**
   * True when something takes connections at the address, {@code host:port}; of several the first
   * counts.
   */
  boolean connects(String address) {
    String first = address.split(",", 2)[0];
    int colon = first.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              first.substring(0, colon), Integer.parseInt(first.substring(colon + 1))),
          1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
